import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Adaptation, PlannedContent, WorkoutChange } from '../api/plans';
import { Reply, scriptedApi } from '../test/api';
import { show } from '../test/render';
import { planSummary, workout } from '../test/samples';
import PlanPage from './PlanPage';

const PLAN = '/v1/training-plans/plan-1';
const finding = (passed: boolean, rule: string, message: string) => ({ rule, passed, severity: passed ? 'error' : 'warning', value: null, bound: null, week: null, date: '2026-12-05', message });
const audit = { sound: true, findings: [finding(true, 'steps_add_up', 'All steps add up.'), finding(false, 'no_two_hard_days_in_a_row', 'Two hard days.')] };
const content = (date: string, change: Partial<PlannedContent> = {}) =>
  ({ ...workout({ scheduled_date: date }), scheduled_date: date, ...change }) as unknown as PlannedContent;
const moved: WorkoutChange = { workout_id: 'w-1', kind: 'moved', date: '2026-12-06', before: content('2026-12-05'), after: content('2026-12-06'), fields: [] };
const shortened: WorkoutChange = { workout_id: 'w-2', kind: 'changed', date: '2026-12-08', before: content('2026-12-08', { target_distance_km: 12 }), after: content('2026-12-08', { target_distance_km: 6 }), fields: [] };
const gone: WorkoutChange = { workout_id: 'w-3', kind: 'removed', date: '2026-12-09', before: content('2026-12-09'), after: null, fields: [] };

const ratio = { planned_sessions: 60, completed_sessions: 12, planned_distance_km: 500, completed_distance_km: 90, planned_duration_minutes: 1, completed_duration_minutes: 1, sessions_ratio: 0.2, distance_ratio: 0.18, duration_ratio: 0.2 };
const revision = (number: number, author: string, reason: string) => ({ revision: number, created_at: '2026-11-20T08:00:00Z', author, reason, workouts_changed: 1 });
const proposal: Adaptation = {
  id: 'a-1', revision: 2, status: 'proposed', reason: 'sickness', reasons: ['After three days of illness the first week is easier.'],
  changes: [moved, shortened, gone], audit, created_at: '2026-11-28T08:00:00Z', decided_at: null,
} as Adaptation;

function api(more: Record<string, unknown> = {}) {
  return scriptedApi({
    'GET /v1/training-plans/current': planSummary({ revision: 2 }),
    'GET /v1/training-plans': [planSummary(), planSummary({ id: 'plan-0', status: 'draft', goal_race_name: 'Old Town 10k' })],
    [`GET ${PLAN}`]: { ...planSummary(), workouts: [workout()] },
    [`GET ${PLAN}/audit`]: audit,
    [`GET ${PLAN}/adaptations`]: { adaptations: [], detected: [] },
    [`GET ${PLAN}/revisions`]: {
      plan_id: 'plan-1', revision: 2, adherence: { original: { ...ratio, distance_ratio: 0.16 }, current: ratio },
      revisions: [revision(1, 'system', 'The plan was made.'), revision(2, 'athlete', 'You moved a workout.')],
    },
    [`GET ${PLAN}/revisions/1..2`]: { from: 1, to: 2, changes: [moved] },
    ...more,
  });
}

describe('the plan', () => {
  it('says what is thin before what holds, and is a file for a calendar or a table', async () => {
    api();
    show(<PlanPage />);

    expect(await screen.findByText('Two hard days.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Calendar file' }).getAttribute('href')).toBe(`${PLAN}/calendar.ics`);
    expect(screen.getByRole('link', { name: 'Table (CSV)' }).getAttribute('href')).toBe(`${PLAN}/plan.csv`);
  });

  it('speaks of rules in the language of the pages, and as the API where that has no words for one', async () => {
    api({ [`GET ${PLAN}/audit`]: { sound: true, findings: [finding(false, 'no_two_hard_days_in_a_row', 'Two hard days.'), finding(false, 'a_rule_of_tomorrow', 'Mind the gap.')] } });
    show(<PlanPage />, { language: 'de' });

    expect(await screen.findByText(/folgt ein harter Tag auf einen harten/)).toBeTruthy();
    expect(screen.getByText('Mind the gap.')).toBeTruthy();
    expect(screen.queryByText('Two hard days.')).toBeNull();
  });

  it('has a way to one where there is none, and drafts can be begun', async () => {
    const script = api({ 'GET /v1/training-plans/current': null, 'POST /v1/training-plans/plan-0/activate': planSummary({ id: 'plan-0' }) });
    const { user } = show(<PlanPage />);

    expect((await screen.findByRole('link', { name: 'Create a plan' })).getAttribute('href')).toBe('/plan/new');
    await user.click(await screen.findByRole('button', { name: 'Start this plan' }));
    await waitFor(() => expect(script.calls('POST /v1/training-plans/plan-0/activate')).toHaveLength(1));
  });

  it('is cancelled after a question only', async () => {
    const script = api({ [`POST ${PLAN}/cancel`]: planSummary({ status: 'cancelled' }) });
    const { user } = show(<PlanPage />);

    await user.click(await screen.findByRole('button', { name: 'Cancel plan' }));
    const dialog = screen.getByRole('dialog');
    expect(script.calls(`POST ${PLAN}/cancel`)).toHaveLength(0);
    await user.click(within(dialog).getByRole('button', { name: 'Cancel plan' }));

    expect(await screen.findByText('Plan cancelled.')).toBeTruthy();
  });
});

describe('the versions of a plan', () => {
  it('say who made them and why, and what changed, before and after', async () => {
    api();
    const { user } = show(<PlanPage />);

    expect(await screen.findByText('You moved a workout.')).toBeTruthy();
    expect(screen.getByText('12 / 60')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '1 change' }));

    const change = (await screen.findByText(/Dec 5.*→.*Dec 6/)).closest('li')!;
    expect(change.querySelector('del')?.textContent).toContain('Before: Easy run · 8 km');
    expect(change.querySelector('ins')?.textContent).toContain('After: Easy run · 8 km');
    await user.click(screen.getByRole('button', { name: 'Hide' }));
    expect(screen.queryByText(/Dec 5.*→.*Dec 6/)).toBeNull();
  });
});

describe('an adaptation', () => {
  it('is asked for with its dates, and read before anything changes', async () => {
    let adaptations: Adaptation[] = [];
    const script = api({
      [`GET ${PLAN}/adaptations`]: () => ({ adaptations, detected: [] }),
      [`POST ${PLAN}/adaptations`]: () => {
        adaptations = [proposal];
        return proposal;
      },
      [`POST ${PLAN}/adaptations/a-1/accept`]: () => {
        adaptations = [];
        return { ...proposal, status: 'accepted' };
      },
    });
    const { user } = show(<PlanPage />);

    await user.selectOptions(await screen.findByLabelText('What happened?'), 'I was ill');
    await user.click(screen.getByRole('button', { name: 'Show the changes' }));

    expect(await screen.findByText('After three days of illness the first week is easier.')).toBeTruthy();
    expect(script.calls(`POST ${PLAN}/adaptations`)[0]?.body).toMatchObject({ reason: 'sickness', from: expect.any(String), to: expect.any(String) });
    expect([...document.querySelectorAll('.changes > li')].map((line) => line.querySelector('.small')?.textContent)).toEqual([
      expect.stringContaining('Changed'),
      expect.stringContaining('Changed'),
      expect.stringContaining('Removed'),
    ]);
    await user.click(screen.getByRole('button', { name: 'Accept' }));

    expect(await screen.findByText('Your plan has been updated.')).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Show the changes' })).toBeTruthy();
  });

  it.each([
    ['missed_long_run', 'You missed the long run of 2026-11-22.', 'Der lange Lauf vom So., 22. Nov. ist ausgefallen.'],
    ['missed_days', 'You missed 4 of the last seven days.', 'Von den letzten sieben Tagen sind 4 ausgefallen.'],
    ['race_result', 'Your runs show a fitness index of 47.3, and …', 'Deine Läufe zeigen einen Fitness-Index von 47,3; die Tempi der nächsten zwei Wochen sind für einen anderen gemacht.'],
    ['comet', 'A comet is near.', 'A comet is near.'],
  ])('for %s is thought of first when that happened, in the language of the pages', async (reason, message, words) => {
    api({ [`GET ${PLAN}/adaptations`]: { adaptations: [], detected: [{ reason, message }] } });
    show(<PlanPage />, { language: 'de' });

    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByLabelText('Was war los?')).toHaveProperty('value', reason === 'comet' ? 'missed_days' : reason);
  });

  it('is rejected', async () => {
    const script = api({ [`GET ${PLAN}/adaptations`]: { adaptations: [proposal], detected: [] }, [`POST ${PLAN}/adaptations/a-1/reject`]: proposal });
    const { user } = show(<PlanPage />);

    await user.click(await screen.findByRole('button', { name: 'Reject' }));

    await waitFor(() => expect(script.calls(`POST ${PLAN}/adaptations/a-1/reject`)).toHaveLength(1));
    expect(await screen.findByText('Your plan stays as it is.')).toBeTruthy();
  });

  it('of a plan that moved on is refused in words, and read anew', async () => {
    const script = api({
      [`GET ${PLAN}/adaptations`]: { adaptations: [proposal], detected: [] },
      [`POST ${PLAN}/adaptations/a-1/accept`]: new Reply(409, { title: 'Conflict', detail: 'The plan has moved on; ask for a new proposal.' }),
    });
    const { user } = show(<PlanPage />);

    await user.click(await screen.findByRole('button', { name: 'Accept' }));

    expect(await screen.findByText('The plan has moved on; ask for a new proposal.')).toBeTruthy();
    await waitFor(() => expect(script.calls(`GET ${PLAN}/adaptations`).length).toBeGreaterThan(1));
  });

  it('that cannot be made says why where it was asked for', async () => {
    api({ [`POST ${PLAN}/adaptations`]: new Reply(422, { title: 'Unprocessable', detail: 'Nothing was missed.' }) });
    const { user } = show(<PlanPage />);

    await user.click(await screen.findByRole('button', { name: 'Show the changes' }));

    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was missed.');
  });
});
