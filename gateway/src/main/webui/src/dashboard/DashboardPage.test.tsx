import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Reply, scriptedApi, type Asked } from '../test/api';
import { show } from '../test/render';
import { calendarAnswer, planSummary, TODAY, workout } from '../test/samples';
import DashboardPage from './DashboardPage';

const nobody = {
  'GET /v1/athletes/me': { display_name: null, timezone: 'UTC' },
  'GET /v1/training-plans/current': null,
  'GET /v1/training-plans/calendar': calendarAnswer(() => [], null),
  'GET /v1/athletes/me/fitness': { as_of: '2026-11-28', vdot: null, vdot_source: null, weekly_volume_km: null, longest_run_km_30d: null, ctl: null, atl: null, tsb: null, days: [], weeks: [] },
  'GET /v1/activities': [],
  'GET /v1/athletes/me/personal-bests': [],
  'GET /v1/athletes/me/race-predictions': [],
  'GET /v1/coach/suggestions': { suggestions: ['How do I begin?', 'b', 'c', 'd', 'e', 'f'] },
};

describe('the dashboard', () => {
  it('is of use without a plan and without runs', async () => {
    scriptedApi(nobody);

    show(<DashboardPage />);

    expect((await screen.findByRole('link', { name: 'Create a plan' })).getAttribute('href')).toBe('/plan/new');
    expect(await screen.findByText('No runs yet')).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'How do I begin?' })).toBeTruthy();
  });

  it('shows what to do today, why, and where it leads', async () => {
    scriptedApi({
      ...nobody,
      'GET /v1/athletes/me': { display_name: 'Anna', timezone: 'UTC' },
      'GET /v1/training-plans/current': planSummary(),
      'GET /v1/training-plans/calendar': calendarAnswer(() => [workout()]),
      'GET /v1/training-plans/plan-1/adaptations': { adaptations: [], detected: [] },
      'GET /v1/athletes/me/race-predictions': [{ effort: 'half_marathon', distance_m: 21_097.5, time_s: 6240, fast_s: 6100, slow_s: 6400, pace_s_per_km: 296, vdot: 45, source: {} }],
    });

    show(<DashboardPage />);

    expect((await screen.findAllByText('Easy run · 8 km')).length).toBeGreaterThan(0);
    expect(screen.getByText(/base for everything else/)).toBeTruthy();
    expect(await screen.findByText('1:44:00')).toBeTruthy();
    expect(screen.getByText('1:45:00')).toBeTruthy();
    expect(screen.getByText('1:00 inside your goal')).toBeTruthy();
  });

  it('tells of each day of the week what is planned, what came of it and what was run', async () => {
    const answer = calendarAnswer(() => [workout({ status: 'completed', completed: true })]);
    scriptedApi({
      ...nobody,
      'GET /v1/training-plans/calendar': (asked: Asked) => {
        const calendar = answer(asked);
        const today = calendar.weeks.flatMap((week) => week.days).find((day) => day.date === TODAY);
        today?.actual_activities.push({ id: 'run-1', sport: 'run', distance_km: 7.6, duration_minutes: 42, pace_per_km: 5.5 });
        return calendar;
      },
    });

    show(<DashboardPage />);

    expect(await screen.findByRole('link', { name: /Easy run · 8 km, Done, Ran 7\.6 km$/ })).toBeTruthy();
  });

  it('shows the rest when a part is away', async () => {
    scriptedApi({ ...nobody, 'GET /v1/coach/suggestions': new Reply(503, { title: 'Away', detail: 'The coach is away.' }) });

    show(<DashboardPage />);

    expect(await screen.findByText('The coach is away.')).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'Create a plan' })).toBeTruthy();
  });
});
