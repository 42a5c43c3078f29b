import { queryOptions } from '@tanstack/react-query';
import { address, call, setCsrfToken } from '../api/client';

/** Who is signed in, according to the gateway; the token itself never reaches the page. */
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
      // somebody else may have signed in in another tab: cached data is not theirs
      if (before && subjectOf(before) !== subjectOf(current)) client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
      return current;
    },
    staleTime: 60_000,
    refetchInterval: 5 * 60_000,
  });

const subjectOf = (session: Session) => (session.authenticated ? session.subject : null);

/** The address to sign in at and then return to the current page. */
export function signInAddress(returnTo: string): string {
  return address('/session/login', { return_to: returnTo });
}

export async function signOut(): Promise<void> {
  const { redirect_to } = await call<{ redirect_to: string | null }>('/session/logout', { method: 'POST' });
  window.location.assign(redirect_to ?? '/');
}
