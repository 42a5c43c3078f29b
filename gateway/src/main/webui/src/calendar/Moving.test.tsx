import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Workout } from '../api/plans';
import { addDays } from '../i18n/dates';
import { Format } from '../i18n/format';
import { english, translator } from '../i18n/language';
import { Reply, scriptedApi } from '../test/api';
import { show } from '../test/render';
import { calendarAnswer, TODAY, workout } from '../test/samples';
import CalendarPage from './CalendarPage';

const CHANGES = 'POST /v1/training-plans/plan-1/changes';
const WORKOUT = `/v1/training-plans/plan-1/workouts/workout-${TODAY}`;
const TOMORROW = addDays(TODAY, 1);
const format = new Format('en-US', 'metric', 'UTC', translator('en', english));
const day = (date: string) => screen.findByRole('button', { name: new RegExp(`^${format.date(date, 'long')}\\b`) });
const warned = { rule: 'x', passed: false, severity: 'warning', value: null, bound: null, week: 1, date: TOMORROW, message: 'The week gets a little long.' };

function calendarWith(first: Workout) {
  let workouts = [first];
  const api = scriptedApi({ 'GET /v1/training-plans/calendar': calendarAnswer(() => workouts) });
  return { api, nowShows: (next: Workout[]) => (workouts = next) };
}

/** jsdom knows no drag: the browser's own clipboard of a drag, handed from one event to the next. */
function drag(from: Element, to: Element) {
  const carried = new Map<string, string>();
  const dataTransfer = { setData: (type: string, value: string) => carried.set(type, value), getData: (type: string) => carried.get(type) ?? '', get types() { return [...carried.keys()]; } };
  for (const [element, name] of [[from, 'dragStart'], [to, 'dragOver'], [to, 'drop']] as const) {
    const event = createEvent[name](element);
    Object.defineProperty(event, 'dataTransfer', { value: dataTransfer });
    fireEvent(element, event);
  }
}

describe('a workout that is dragged to another day', () => {
  it('is moved after the rules were heard, and is shown there at once', async () => {
    const { api, nowShows } = calendarWith(workout());
    api.answer(CHANGES, (asked: { body: unknown }) => {
      if (!(asked.body as { dry_run?: boolean }).dry_run) nowShows([workout({ id: `workout-${TODAY}`, scheduled_date: TOMORROW })]);
      return { revision: 2, stored: true, reason: '', changes: [], findings: [warned] };
    });
    const { user } = show(<CalendarPage />);
    const source = (await day(TODAY)).closest('td')!;

    drag(source.querySelector('[draggable="true"]')!, (await day(TOMORROW)).closest('td')!);

    const dialog = await screen.findByRole('dialog', { name: 'Move a workout' });
    expect(await within(dialog).findByText('The week gets a little long.')).toBeTruthy();
    expect(api.calls(CHANGES).map((call) => call.body)).toEqual([{ changes: [{ type: 'move', workout_id: `workout-${TODAY}`, date: TOMORROW }], dry_run: true }]);
    await user.click(within(dialog).getByRole('button', { name: 'Move it' }));

    await waitFor(async () => expect((await day(TOMORROW)).textContent).toContain('Easy run'));
    expect((await day(TODAY)).textContent).not.toContain('Easy run');
  });

  it('comes back when the move is refused after all', async () => {
    const { api } = calendarWith(workout());
    api.answer(CHANGES, (asked: { body: unknown }) =>
      (asked.body as { dry_run?: boolean }).dry_run ? { revision: 2, stored: false, reason: '', changes: [], findings: [] } : new Reply(409, { title: 'Conflict', detail: 'The plan has moved on.' }),
    );
    const { user } = show(<CalendarPage />);
    const source = (await day(TODAY)).closest('td')!;

    drag(source.querySelector('[draggable="true"]')!, (await day(TOMORROW)).closest('td')!);
    await screen.findByText('No objections.');
    await user.click(screen.getByRole('button', { name: 'Move it' }));

    expect(await screen.findByText('The plan has moved on.')).toBeTruthy();
    await waitFor(async () => expect((await day(TODAY)).textContent).toContain('Easy run'));
  });

  it.each([
    ['done', workout({ status: 'completed', completed: true })],
    ['a race', workout({ workout_type: 'race' })],
  ])('cannot be dragged when it is %s', async (_why, fixed) => {
    calendarWith(fixed);
    show(<CalendarPage />);

    expect((await day(TODAY)).closest('td')!.querySelector('[draggable="true"]')).toBeNull();
  });
});

describe('by keyboard', () => {
  it('one day is in the order of Tab, and arrows go on from it, also to a month that is not shown', async () => {
    calendarWith(workout());
    const { user } = show(<CalendarPage />, { at: `/?view=week&date=${TODAY}` });
    const today = await day(TODAY);
    const reached = () => document.querySelectorAll('.day-open[tabindex="0"]');
    expect([...reached()]).toEqual([today]);

    today.focus();
    await user.keyboard('{ArrowDown}');

    await waitFor(async () => expect(document.activeElement).toBe(await day(addDays(TODAY, 7))));
    expect([...reached()]).toEqual([document.activeElement]);
  });

  it('Enter opens a day, and closing it leads back to the day', async () => {
    calendarWith(workout());
    const { user } = show(<CalendarPage />);

    (await day(TODAY)).focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('dialog');
    await user.click(screen.getByRole('button', { name: 'Close' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(await day(TODAY));
  });
});

describe('what was decided about a workout', () => {
  const done = workout({ status: 'completed', completed: true, completed_activity_id: 'run-1', match: { decision: 'AUTO', score: 0.9, locked: false }, compliance: { distance: 1.02, duration: 0.98, intensity: null, segments: [], outcome: null } });

  it('names the run that fulfilled it, and how well', async () => {
    calendarWith(done);
    show(<CalendarPage />, { at: `/?day=${TODAY}` });

    expect((await screen.findByRole('link', { name: 'Matched run' })).getAttribute('href')).toBe('/runs/run-1');
    expect(screen.getByText('102 % of the distance · 98 % of the time')).toBeTruthy();
  });

  it('is undone where it was another run, at once, and back again when that fails', async () => {
    const { api } = calendarWith(done);
    let answer = (_: unknown) => {};
    api.answer(`POST ${WORKOUT}/unmatch`, () => new Promise((resolve) => (answer = resolve)));
    const { user } = show(<CalendarPage />, { at: `/?day=${TODAY}` });

    await user.click(await screen.findByRole('button', { name: 'It was a different run' }));
    expect(await within(screen.getByRole('dialog')).findByText('Planned')).toBeTruthy();
    answer(new Reply(503, { title: 'Away', detail: 'Plans are away.' }));

    expect(await screen.findByText('Plans are away.')).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'Matched run' })).toBeTruthy();
  });

  it('is opened again', async () => {
    const { api, nowShows } = calendarWith(workout({ status: 'skipped', skipped: true, skip_reason: 'Ill' }));
    api.answer(`POST ${WORKOUT}/reopen`, () => {
      nowShows([workout()]);
      return { status: 'planned' };
    });
    const { user } = show(<CalendarPage />, { at: `/?day=${TODAY}` });

    expect(await screen.findByText('Skipped: Ill')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Reopen' }));

    expect(await screen.findByRole('button', { name: 'Mark as done' })).toBeTruthy();
    expect(api.calls(`POST ${WORKOUT}/reopen`)).toHaveLength(1);
  });

  it('is undone by a click on what was just told', async () => {
    const { api } = calendarWith(workout());
    api.answer(`POST ${WORKOUT}/complete`, { status: 'completed' });
    api.answer(`POST ${WORKOUT}/reopen`, { status: 'planned' });
    const { user } = show(<CalendarPage />, { at: `/?day=${TODAY}` });

    await user.click(await screen.findByRole('button', { name: 'Mark as done' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));

    await waitFor(() => expect(api.calls(`POST ${WORKOUT}/reopen`)).toHaveLength(1));
  });

  it('can be that a run was not the workout', async () => {
    const { api, nowShows } = calendarWith(workout({ match: { decision: 'SUGGESTED', score: 0.62, locked: false } }));
    api.answer(`GET ${WORKOUT}/matches`, {
      workout_id: `workout-${TODAY}`, decision: 'SUGGESTED', locked: false, score: 0.62, activity_ids: [], compliance: null,
      candidates: [{ activity_ids: ['run-1'], date: TODAY, score: 0.62, components: [], compliance: null }],
    });
    api.answer(`POST ${WORKOUT}/unmatch`, () => {
      nowShows([workout({ match: { decision: 'NONE', score: null, locked: true } })]);
      return { status: 'planned' };
    });
    const { user } = show(<CalendarPage />, { at: `/?day=${TODAY}` });

    await screen.findByText(/62 % match/);
    await user.click(screen.getByRole('button', { name: 'No' }));

    await waitFor(() => expect(api.calls(`POST ${WORKOUT}/unmatch`)).toHaveLength(1));
    await waitFor(() => expect(screen.queryByText(/% match/)).toBeNull());
  });

  it('of a skipped one has a reason of one’s own', async () => {
    const { api } = calendarWith(workout());
    api.answer(`POST ${WORKOUT}/skip`, { status: 'skipped' });
    const { user } = show(<CalendarPage />, { at: `/?day=${TODAY}` });

    await user.click(await screen.findByRole('button', { name: 'Skip' }));
    await user.selectOptions(screen.getByLabelText('Why?'), 'Other');
    await user.type(screen.getByLabelText('Your reason'), 'Moving house');
    await user.click(screen.getByRole('button', { name: 'Skip' }));

    await waitFor(() => expect(api.calls(`POST ${WORKOUT}/skip`)[0]?.query.get('reason')).toBe('Moving house'));
  });

  it('goes with notes, and to the watch as a file', async () => {
    const { api } = calendarWith(workout());
    api.answer(`PATCH ${WORKOUT}`, workout({ athlete_notes: 'With Tom.' }));
    const { user } = show(<CalendarPage />, { at: `/?day=${TODAY}` });

    await user.type(await screen.findByLabelText('Your notes'), 'With Tom.');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(api.calls(`PATCH ${WORKOUT}`)[0]?.body).toEqual({ athlete_notes: 'With Tom.' }));
    const link = screen.getByRole('link', { name: 'For your watch (FIT)' });
    expect([link.getAttribute('href'), link.hasAttribute('download')]).toEqual([`${WORKOUT}/workout.fit`, true]);
  });
});
