import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ActualActivity, Workout } from '../api/plans';
import { addDays } from '../i18n/dates';
import { Format } from '../i18n/format';
import { english, translator } from '../i18n/language';
import { Reply, scriptedApi } from '../test/api';
import { show } from '../test/render';
import { calendarAnswer, MONDAY, TODAY, workout } from '../test/samples';
import CalendarPage from './CalendarPage';

const format = new Format('en-US', 'metric', 'UTC', translator('en', english));
const day = (date: string) => screen.findByRole('button', { name: new RegExp(`^${format.date(date, 'long')}\\b`) });

function calendarWith(first: Workout) {
  let workouts = [first];
  const api = scriptedApi({ 'GET /v1/training-plans/calendar': calendarAnswer(() => workouts) });
  return { api, nowShows: (next: Workout[]) => (workouts = next) };
}

/** On that day this was done. */
function ranOn(api: ReturnType<typeof scriptedApi>, date: string, ...done: ActualActivity[]) {
  const answer = calendarAnswer(() => [workout({ match: { decision: 'NONE', score: null, locked: true } })]);
  api.answer('GET /v1/training-plans/calendar', (asked: { query: URLSearchParams }) => {
    const calendar = answer(asked);
    for (const day of calendar.weeks.flatMap((week) => week.days)) if (day.date === date) day.actual_activities = done;
    return calendar;
  });
}

describe('the calendar', () => {
  it('tells of each day what is planned, in words', async () => {
    calendarWith(workout({ status: 'completed', completed: true }));

    show(<CalendarPage />);

    expect((await day(TODAY)).textContent).toContain('Easy run · 8 km, Done');
  });

  it('is open at today when its address is no date', async () => {
    calendarWith(workout());

    show(<CalendarPage />, { at: '/?date=2026-99-99&day=soon' });

    expect(await day(TODAY)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('opens a day with why its workout is there', async () => {
    calendarWith(workout());
    const { user } = show(<CalendarPage />);

    await user.click(await day(TODAY));

    const panel = await screen.findByRole('dialog');
    expect(within(panel).getByRole('heading', { name: 'Easy run · 8 km' })).toBeTruthy();
    expect(panel.textContent).toContain('base for everything else');
    expect(panel.textContent).toContain('5:30–6:00 /km');
  });

  it('lets nobody be done with what is still to come', async () => {
    const tomorrow = addDays(TODAY, 1);
    calendarWith(workout({ scheduled_date: tomorrow }));

    show(<CalendarPage />, { at: `/?day=${tomorrow}` });

    expect(await screen.findByRole('button', { name: 'Skip' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Mark as done' })).toBeNull();
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
    // outside of the dialog nobody would see or hear it
    expect(await within(panel).findByText('The plan is over.')).toBeTruthy();
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
    await user.click(screen.getByRole('button', { name: 'Move it anyway' }));

    await waitFor(async () => expect((await day(tomorrow)).textContent).toContain('Easy run'));
    await waitFor(() =>
      expect(api.calls('POST /v1/training-plans/plan-1/changes').at(-1)?.body).toEqual({
        changes: [{ type: 'move', workout_id: `workout-${TODAY}`, date: tomorrow }],
        force: true,
      }),
    );
  });

  it.each(['planned', 'missed'] as const)('lets the athlete say whether a run was the workout that is %s', async (status) => {
    const { api } = calendarWith(workout({ status, match: { decision: 'SUGGESTED', score: 0.62, locked: false } }));
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

  it('lets the athlete say which run of the day the workout was', async () => {
    const { api } = calendarWith(workout({ match: { decision: 'NONE', score: null, locked: true } }));
    ranOn(api, TODAY, { id: 'run-1', sport: 'run', distance_km: 8.1, duration_minutes: 45, pace_per_km: 5.5 }, { id: 'ride-1', sport: 'ride', distance_km: 30, duration_minutes: 80, pace_per_km: null });
    api.answer(`POST /v1/training-plans/plan-1/workouts/workout-${TODAY}/complete`, { status: 'completed' });
    const { user } = show(<CalendarPage />, { at: `/?day=${TODAY}` });
    expect(await screen.findByText(/it won't be matched automatically/)).toBeTruthy();

    await user.click(screen.getByRole('button', { name: 'It was this run: 8.1 km' }));

    await waitFor(() =>
      expect(api.calls(`POST /v1/training-plans/plan-1/workouts/workout-${TODAY}/complete`)[0]?.query.get('activity_id')).toBe('run-1'),
    );
    expect(screen.queryByRole('button', { name: /this run: 30/ })).toBeNull();
  });

  it('tells how well a run was the workout, as a whole and step by step', async () => {
    const step = (kind: string, intensity: number | null) => ({ kind, distance: 1, duration: 0.98, intensity });
    calendarWith(
      workout({
        status: 'completed', completed: true, completed_activity_id: 'run-1',
        compliance: { distance: 1.02, duration: 0.99, intensity: 1.03, segments: [step('warmup', 1), step('work', 0.95), step('cooldown', null)], outcome: null },
      }),
    );
    const { user } = show(<CalendarPage />, { at: `/?day=${TODAY}` });

    expect(await screen.findByText('102 % of the distance · 99 % of the time · 3 % faster than planned')).toBeTruthy();
    await user.click(screen.getByText('Step by step'));
    expect(screen.getByText('Warm-up: 100 % of the distance · 98 % of the time · pace as planned')).toBeTruthy();
    expect(screen.getByText('Work: 100 % of the distance · 98 % of the time · 5 % slower than planned')).toBeTruthy();
    expect(screen.getByText('Cool-down: 100 % of the distance · 98 % of the time')).toBeTruthy();
  });

  it.each([
    ['finished', 'You finished.'],
    ['dnf', "You didn't finish."],
    ['unclear', "The recording doesn't show whether you finished."],
  ])('tells how a race ended: %s', async (outcome, words) => {
    calendarWith(
      workout({ workout_type: 'race', status: 'completed', completed: true, completed_activity_id: 'run-1', compliance: { distance: 1, duration: 1, intensity: null, segments: [], outcome } }),
    );

    show(<CalendarPage />, { at: `/?day=${TODAY}` });

    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('says on an opened day too that it cannot be read, and reads it on a click', async () => {
    const { api } = calendarWith(workout());
    const answers = calendarAnswer(() => [workout()]);
    api.answer('GET /v1/training-plans/calendar', new Reply(500, { title: 'Internal Server Error' }));
    const { user } = show(<CalendarPage />, { at: `/?day=${TODAY}` });
    const panel = await screen.findByRole('dialog');
    await within(panel).findByRole('alert');

    api.answer('GET /v1/training-plans/calendar', answers);
    await user.click(within(panel).getByRole('button', { name: 'Try again' }));

    expect(await within(panel).findByRole('heading', { name: 'Easy run · 8 km' })).toBeTruthy();
  });

  it('waits for a day where that of a move was emptied', async () => {
    calendarWith(workout());
    const { user } = show(<CalendarPage />, { at: `/?day=${TODAY}` });

    await user.click(await screen.findByRole('button', { name: 'Move' }));
    await user.clear(screen.getByLabelText('To'));

    expect(await screen.findByText('Choose another day.')).toBeTruthy();
  });

  it('leads from the numbers of a week to the week', async () => {
    calendarWith(workout());
    show(<CalendarPage />);

    const link = await screen.findByRole('link', { name: '1', hidden: true });

    expect(link.getAttribute('href')).toBe(`/calendar?view=week&date=${MONDAY}`);
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
