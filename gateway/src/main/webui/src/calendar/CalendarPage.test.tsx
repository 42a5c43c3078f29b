import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Workout } from '../api/plans';
import { addDays } from '../i18n/dates';
import { Format } from '../i18n/format';
import { english, translator } from '../i18n/language';
import { Reply, scriptedApi } from '../test/api';
import { show } from '../test/render';
import { calendarAnswer, TODAY, workout } from '../test/samples';
import CalendarPage from './CalendarPage';

const format = new Format('en-US', 'metric', 'UTC', translator('en', english));
const day = (date: string) => screen.findByRole('button', { name: new RegExp(`^${format.date(date, 'long')}`) });

function calendarWith(first: Workout) {
  let workouts = [first];
  const api = scriptedApi({ 'GET /v1/training-plans/calendar': calendarAnswer(() => workouts) });
  return { api, nowShows: (next: Workout[]) => (workouts = next) };
}

describe('the calendar', () => {
  it('tells of each day what is planned, in words', async () => {
    calendarWith(workout({ status: 'completed', completed: true }));

    show(<CalendarPage />);

    expect((await day(TODAY)).textContent).toContain('Easy run · 8 km, Done');
  });

  it('opens a day with why its workout is there', async () => {
    calendarWith(workout());
    const { user } = show(<CalendarPage />);

    await user.click(await day(TODAY));

    const panel = await screen.findByRole('dialog');
    expect(within(panel).getByRole('heading', { name: 'Easy run · 8 km' })).toBeTruthy();
    expect(panel.textContent).toContain('base on which everything else stands');
    expect(panel.textContent).toContain('5:30–6:00 /km');
  });

  it('shows a completion at once and takes it back when the plan refuses it', async () => {
    const { api } = calendarWith(workout());
    let refuse = () => {};
    api.answer(`POST /v1/training-plans/plan-1/workouts/workout-${TODAY}/complete`, () =>
      new Promise((resolve) => {
        refuse = () => resolve(new Reply(409, { title: 'Conflict', detail: 'The plan is over.' }));
      }),
    );
    const { user } = show(<CalendarPage />, { at: `/?day=${TODAY}` });

    await user.click(await screen.findByRole('button', { name: 'Mark as done' }));
    const panel = screen.getByRole('dialog');
    await within(panel).findByText('Done');
    refuse();

    await within(panel).findByText('Planned');
    expect(await screen.findByText('The plan is over.')).toBeTruthy();
  });

  it('shows what the rules say before a workout is moved, and moves it knowingly', async () => {
    const { api, nowShows } = calendarWith(workout());
    const tomorrow = addDays(TODAY, 1);
    const finding = { rule: 'no_two_hard_days', passed: false, severity: 'error', value: null, bound: null, week: 1, date: tomorrow, message: 'Two hard days in a row.' };
    api.answer('POST /v1/training-plans/plan-1/changes', (asked: { body: unknown }) => {
      const { force } = asked.body as { force?: boolean };
      if (!force) return new Reply(422, { title: 'Unprocessable', detail: 'It breaks a rule.', findings: [finding] });
      nowShows([workout({ id: `workout-${TODAY}`, scheduled_date: tomorrow })]);
      return { revision: 2, stored: true, reason: '', changes: [], findings: [finding] };
    });
    const { user } = show(<CalendarPage />);

    (await day(TODAY)).focus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await screen.findByText('Two hard days in a row.');
    expect(api.calls('POST /v1/training-plans/plan-1/changes')[0]?.body).toMatchObject({ dry_run: true });
    await user.click(screen.getByRole('button', { name: 'Move it nevertheless' }));

    await waitFor(async () => expect((await day(tomorrow)).textContent).toContain('Easy run'));
    await waitFor(() =>
      expect(api.calls('POST /v1/training-plans/plan-1/changes').at(-1)?.body).toEqual({
        changes: [{ type: 'move', workout_id: `workout-${TODAY}`, date: tomorrow }],
        force: true,
      }),
    );
  });

  it('lets the athlete say whether a run was the workout', async () => {
    const { api } = calendarWith(workout({ match: { decision: 'SUGGESTED', score: 0.62, locked: false } }));
    api.answer(`GET /v1/training-plans/plan-1/workouts/workout-${TODAY}/matches`, {
      workout_id: `workout-${TODAY}`, decision: 'SUGGESTED', locked: false, score: 0.62, activity_ids: [], compliance: null,
      candidates: [{ activity_ids: ['run-1'], date: TODAY, score: 0.62, components: [], compliance: null }],
    });
    api.answer(`POST /v1/training-plans/plan-1/workouts/workout-${TODAY}/complete`, { status: 'completed' });
    const { user } = show(<CalendarPage />, { at: `/?day=${TODAY}` });

    await user.click(await screen.findByRole('button', { name: 'Yes, this one' }));

    await waitFor(() =>
      expect(api.calls(`POST /v1/training-plans/plan-1/workouts/workout-${TODAY}/complete`)[0]?.query.get('activity_id')).toBe('run-1'),
    );
  });

  it('asks why a workout is skipped', async () => {
    const { api } = calendarWith(workout());
    api.answer(`POST /v1/training-plans/plan-1/workouts/workout-${TODAY}/skip`, { status: 'skipped' });
    const { user } = show(<CalendarPage />, { at: `/?day=${TODAY}` });

    await user.click(await screen.findByRole('button', { name: 'Skip' }));
    await user.selectOptions(screen.getByLabelText('Why?'), 'Ill');
    await user.click(screen.getByRole('button', { name: 'Skip' }));

    await waitFor(() => expect(api.calls(`POST /v1/training-plans/plan-1/workouts/workout-${TODAY}/skip`)[0]?.query.get('reason')).toBe('Ill'));
  });
});
