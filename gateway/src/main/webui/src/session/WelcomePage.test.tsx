import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { scriptedApi, type Asked } from '../test/api';
import { show } from '../test/render';
import { SignedIn } from './SignedIn';
import WelcomePage from './WelcomePage';

it('the first questions follow one another, and each begins at its heading', async () => {
  const nobody = { display_name: null, birth_date: null, sex: null, timezone: null, preferred_units: null, max_hr: null, resting_hr: null, threshold_hr: null, threshold_pace_s_per_km: null };
  const api = scriptedApi({
    'GET /session': { authenticated: true, subject: 'anna', name: 'Anna', csrf_token: 'x', expires_at: null, demo: false },
    'GET /v1/athletes/me': nobody,
    'PUT /v1/athletes/me': (asked: Asked) => asked.body,
  });
  const { user } = show(
    <SignedIn>
      <WelcomePage />
    </SignedIn>,
    { at: '/welcome' },
  );
  await screen.findByRole('button', { name: 'Next' });
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));

  await user.type(screen.getByLabelText('Name'), 'Anna');
  await user.click(screen.getByRole('button', { name: 'Next' }));

  expect(document.activeElement).toBe(await screen.findByRole('heading', { name: 'Upload your runs' }));
  expect(api.calls('PUT /v1/athletes/me')[0]?.body).toMatchObject({ display_name: 'Anna' });
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Set a goal' }));
});
