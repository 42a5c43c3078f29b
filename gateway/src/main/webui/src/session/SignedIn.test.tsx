import { useQuery } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { profile } from '../api/activities';
import { Reply, scriptedApi } from '../test/api';
import { show } from '../test/render';
import { SESSION } from './session';
import { SignedIn } from './SignedIn';

const signedIn = (subject: string) => ({ authenticated: true, subject, name: subject, csrf_token: subject, expires_at: null, demo: false });
const athlete = (name: string) => ({ display_name: name, timezone: 'UTC', preferred_units: 'metric' });

/** A page that keeps something of its own beside what it asked for. */
function Name() {
  const name = useQuery(profile()).data?.display_name;
  const [first] = useState(name);
  return <p>{`${first} is ${name}`}</p>;
}

function asAnna() {
  const api = scriptedApi({ 'GET /session': signedIn('anna'), 'GET /v1/athletes/me': athlete('Anna') });
  const shown = show(
    <SignedIn>
      <Name />
    </SignedIn>,
  );
  return { ...shown, api };
}

describe('who is signed in', () => {
  it('keeps the page while the session cannot be asked for again', async () => {
    const { api, client } = asAnna();
    await screen.findByText('Anna is Anna');
    api.answer('GET /session', new Reply(503, { title: 'Away' }));

    await client.invalidateQueries({ queryKey: SESSION });

    await waitFor(() => expect(client.getQueryState(SESSION)?.status).toBe('error'));
    expect(screen.getByText('Anna is Anna')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('sees nothing of an athlete who was signed in before', async () => {
    const { api, client } = asAnna();
    await screen.findByText('Anna is Anna');
    api.answer('GET /session', signedIn('ben'));
    api.answer('GET /v1/athletes/me', athlete('Ben'));

    await client.invalidateQueries({ queryKey: SESSION });

    expect(await screen.findByText('Ben is Ben')).toBeTruthy();
  });
});
