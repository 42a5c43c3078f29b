import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Display } from './Display';
import { ProfileForm } from './ProfileForm';
import { YourData } from './YourData';
import { Reply, scriptedApi, type Asked } from '../test/api';
import { show } from '../test/render';

const empty = { display_name: null, birth_date: null, sex: null, timezone: null, preferred_units: null, max_hr: null, resting_hr: null, threshold_hr: null, threshold_pace_s_per_km: null };

describe('the profile', () => {
  it('is sent whole, with a pace in the unit that was chosen', async () => {
    const api = scriptedApi({ 'PUT /v1/athletes/me': (asked: Asked) => asked.body });
    const { user } = show(<ProfileForm profile={{ ...empty, timezone: 'America/New_York' }} submit="Save" onSaved={() => {}} />);

    await user.click(await screen.findByRole('radio', { name: 'Miles' }));
    await user.type(screen.getByLabelText(/Threshold pace/), '8:00');
    await user.type(screen.getByLabelText('Maximum heart rate'), '188');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(api.calls('PUT /v1/athletes/me')).toHaveLength(1));
    expect(api.calls('PUT /v1/athletes/me')[0]?.body).toEqual({
      ...empty,
      timezone: 'America/New_York',
      preferred_units: 'imperial',
      max_hr: 188,
      threshold_pace_s_per_km: 298.3,
    });
  });

  it.each([
    { clicks: ['Miles'], shown: '7:15' },
    { clicks: ['Miles', 'Kilometres'], shown: '4:30' },
  ])('keeps a pace when its unit changes to $clicks', async ({ clicks, shown }) => {
    const api = scriptedApi({ 'PUT /v1/athletes/me': (asked: Asked) => asked.body });
    const { user } = show(<ProfileForm profile={{ ...empty, timezone: 'UTC', threshold_pace_s_per_km: 270.3 }} submit="Save" onSaved={() => {}} />);

    for (const unit of clicks) await user.click(await screen.findByRole('radio', { name: unit }));
    expect(screen.getByLabelText(/Threshold pace/)).toHaveProperty('value', shown);
    await user.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(api.calls('PUT /v1/athletes/me')).toHaveLength(1));
    expect(api.calls('PUT /v1/athletes/me')[0]?.body).toMatchObject({ threshold_pace_s_per_km: 270.3 });
  });

  it('shows what is wrong where it is wrong', async () => {
    scriptedApi({
      'PUT /v1/athletes/me': new Reply(400, { title: 'Bad Request', detail: 'max_hr: too low', violations: [{ field: 'max_hr', message: 'must be 100 or more' }] }),
    });
    const { user } = show(<ProfileForm profile={{ ...empty, timezone: 'UTC' }} submit="Save" onSaved={() => {}} />);

    await user.click(await screen.findByRole('button', { name: 'Save' }));

    await waitFor(() => expect(screen.getByLabelText('Maximum heart rate').getAttribute('aria-invalid')).toBe('true'));
  });
});

it('another language takes the place of the present one, and one stays where one is', async () => {
  const { user } = show(<Display />);

  await user.click(screen.getByRole('radio', { name: 'Deutsch' }));

  expect(await screen.findByText('Sprache')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Deutsch' }));
  expect(document.documentElement.lang).toBe('de');
});

describe('erasure', () => {
  it('wants a word typed, and tells what happens', async () => {
    const api = scriptedApi({ 'DELETE /v1/athletes/me': { status: 'erasing', detail: 'All of yours is erased within a minute.', activities: 3, originals: 3, daily_checkins: 0 } });
    const { user } = show(<YourData />);

    await user.click(await screen.findByRole('button', { name: 'Erase my data' }));
    expect(screen.getByRole('button', { name: 'Erase everything' })).toHaveProperty('disabled', true);
    await user.type(screen.getByRole('textbox'), 'erase');
    await user.click(screen.getByRole('button', { name: 'Erase everything' }));

    expect(await screen.findByText('All of yours is erased within a minute.')).toBeTruthy();
    expect(api.calls('DELETE /v1/athletes/me')).toHaveLength(1);
  });
});
