import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem';

/** Rejected requests are not retried; unreachable ones are. */
function mayTryAgain(failures: number, error: Error): boolean {
  const refused = error instanceof Problem && error.status >= 400 && error.status < 500 && error.status !== 429;
  return !refused && failures < 2;
}

/** Offline requests fail as they do without a server, so that the page says so and rolls back optimistic updates instead of waiting silently. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', staleTime: 15_000, retry: mayTryAgain, refetchOnWindowFocus: true, refetchOnReconnect: true },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
