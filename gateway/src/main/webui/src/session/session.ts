import { queryOptions } from '@tanstack/react-query';
import { address, call, setCsrfToken } from '../api/client';

/** Who is signed in, as the gateway tells it; the token itself never reaches the page. */
export type Session =
  | { authenticated: true; subject: string; name: string | null; csrf_token: string; expires_at: string | null; demo: boolean }
  | { authenticated: false; sign_in_url: string };

export const SESSION = ['session'] as const;

export const session = () =>
  queryOptions({
    queryKey: SESSION,
    queryFn: async ({ client, signal }) => {
      const current = await call<Session>('/session', { signal });
      setCsrfToken(current.authenticated ? current.csrf_token : null);
      const before = client.getQueryData<Session>(SESSION);
      // somebody else may have signed in in another tab: what is here is not theirs
      if (before && subjectOf(before) !== subjectOf(current)) client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
      return current;
    },
    staleTime: 60_000,
    refetchInterval: 5 * 60_000,
  });

const subjectOf = (session: Session) => (session.authenticated ? session.subject : null);

/** Where a browser goes to sign in and come back to the page it was on. */
export function signInAddress(returnTo: string): string {
  return address('/session/login', { return_to: returnTo });
}

export async function signOut(): Promise<void> {
  const { redirect_to } = await call<{ redirect_to: string | null }>('/session/logout', { method: 'POST' });
  window.location.assign(redirect_to ?? '/');
}
