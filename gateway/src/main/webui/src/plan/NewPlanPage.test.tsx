import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Reply, scriptedApi, type Asked } from '../test/api';
import { show } from '../test/render';
import { planSummary, workout } from '../test/samples';
import NewPlanPage from './NewPlanPage';

const finding = (passed: boolean, message: string) => ({ rule: 'r', passed, severity: 'warning', value: null, bound: null, week: null, date: null, message });
const outline = {
  plan: { ...planSummary(), workouts: [workout()] },
  audit: { sound: true, findings: [finding(true, 'It grows by ten percent at most.'), finding(false, 'Your volume is thin for a marathon.')] },
};

function api(more: Record<string, unknown> = {}) {
  return scriptedApi({
    'GET /v1/training-plans/current': null,
    'GET /v1/athletes/me/fitness': { as_of: '2026-11-28', vdot: null, vdot_source: null, weekly_volume_km: 32, longest_run_km_30d: 14, ctl: 1, atl: 1, tsb: 0, days: [], weeks: [] },
    'POST /v1/training-plans/preview': outline,
    ...more,
  });
}

describe('the wizard', () => {
  it('shows the plan as it would be, and what is thin about it, before it is made', async () => {
    const script = api({ 'POST /v1/training-plans': planSummary() });
    const { user } = show(<NewPlanPage />);

    expect(await screen.findByText('Your volume is thin for a marathon.')).toBeTruthy();
    await waitFor(() => expect(screen.getAllByRole('status').map((each) => each.textContent)).toContain('These settings give a sound plan.'));
    await user.type(screen.getByLabelText('Race name'), 'City Half');
    expect(document.activeElement).toBe(screen.getByLabelText('Race name'));
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Your days' }));
    await user.click(screen.getByRole('checkbox', { name: 'Monday' }));
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Create this plan' })).toHaveProperty('disabled', false));
    await user.click(screen.getByRole('button', { name: 'Create this plan' }));

    await waitFor(() => expect(script.calls('POST /v1/training-plans')).toHaveLength(1));
    expect(script.calls('POST /v1/training-plans')[0]?.body).toMatchObject({
      goal_race_name: 'City Half',
      goal_race_distance_m: 21_097.5,
      goal_time_seconds: null,
      rest_days: ['monday'],
      baseline_weekly_volume_km: null,
    });
  });

  it('offers what would work where no sound plan exists, and takes it on a click', async () => {
    const script = api({
      'POST /v1/training-plans/preview': (asked: Asked) =>
        (asked.body as { goal_race_date: string }).goal_race_date === '2030-05-05'
          ? outline
          : new Reply(422, {
              title: 'Unprocessable Content',
              detail: 'No sound plan.',
              findings: [finding(false, 'The race is too near.')],
              bounds: [{ field: 'goal_race_date', value: '2030-05-05', message: 'From 5 May 2030 on it works.' }],
            }),
    });
    const { user } = show(<NewPlanPage />);

    expect(await screen.findByText('The race is too near.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Use this' }));

    expect(await screen.findByText('Your volume is thin for a marathon.')).toBeTruthy();
    expect(script.calls('POST /v1/training-plans/preview').at(-1)?.body).toMatchObject({ goal_race_date: '2030-05-05' });
  });

  it.each([
    ['long_run_day', 'saturday', { long_run_day: 'saturday' }],
    ['rest_days', '[]', { rest_days: [] }],
    ['max_weekly_distance_km', '48', { max_weekly_distance_km: 48 }],
  ])('takes another %s on a click', async (field, value, sent) => {
    const script = api({
      'POST /v1/training-plans/preview': new Reply(422, { title: 'Unprocessable Content', detail: 'No sound plan.', findings: [], bounds: [{ field, value, message: 'This works.' }] }),
    });
    const { user } = show(<NewPlanPage />);

    await user.click(await screen.findByRole('button', { name: 'Use this' }));

    await waitFor(() => expect(script.calls('POST /v1/training-plans/preview').at(-1)?.body).toMatchObject(sent));
  });

  it('can be asked again where it failed', async () => {
    const script = api({ 'POST /v1/training-plans/preview': new Reply(503, { title: 'Away', detail: 'Plans are away.' }) });
    const { user } = show(<NewPlanPage />);
    await screen.findByText('Plans are away.');
    script.answer('POST /v1/training-plans/preview', outline);

    await user.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByText('Your volume is thin for a marathon.')).toBeTruthy();
  });

  it('waits for what is typed halfway, and says what is missing', async () => {
    const script = api();
    const { user } = show(<NewPlanPage />);
    await user.type(await screen.findByLabelText('Race name'), 'City Half');
    await user.click(screen.getByRole('button', { name: 'Next' }));

    await user.click(screen.getByRole('button', { name: 'Add dates' }));
    await user.type(screen.getByLabelText('From'), '2030-01-01');
    expect(await screen.findByText("Some of your entries can't be read yet.")).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(screen.getByLabelText('From')).toBeTruthy();
    await user.type(screen.getByLabelText('To'), '2030-01-03');
    await user.click(screen.getByRole('button', { name: 'Next' }));

    await user.type(screen.getByLabelText('Weekly distance (km)'), '40 km');
    expect(await screen.findByText('Enter a number, such as 40 or 12.5.')).toBeTruthy();
    await user.clear(screen.getByLabelText('Weekly distance (km)'));
    await user.selectOptions(screen.getByLabelText('A recent race'), '10 km');
    await user.type(screen.getByLabelText('Finish time'), '45');
    expect(await screen.findByText('Enter a time, such as 45:00 or 1:45:00.')).toBeTruthy();
    expect(screen.getByText("Some of your entries can't be read yet.")).toBeTruthy();
    await user.type(screen.getByLabelText('Finish time'), ':00');

    await waitFor(() =>
      expect(script.calls('POST /v1/training-plans/preview').at(-1)?.body).toMatchObject({
        unavailable: [{ from: '2030-01-01', to: '2030-01-03' }],
        recent_race: { distance_m: 10_000, time_seconds: 2700 },
      }),
    );
  });

  it('takes distances in the units of the athlete', async () => {
    const script = api();
    const { user } = show(<NewPlanPage />, { units: 'imperial' });

    await user.click(await screen.findByRole('radio', { name: 'Other' }));
    await user.type(screen.getByLabelText('Distance (mi)'), '10');

    await waitFor(() =>
      expect(script.calls('POST /v1/training-plans/preview').at(-1)?.body).toMatchObject({ goal_race_distance_m: 16_093.4 }),
    );
  });
});
