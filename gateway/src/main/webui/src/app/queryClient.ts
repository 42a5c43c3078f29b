import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem';

/** A refusal stays one however often it is asked; what could not be reached is tried again. */
function mayTryAgain(failures: number, error: Error): boolean {
  const refused = error instanceof Problem && error.status >= 400 && error.status < 500 && error.status !== 429;
  return !refused && failures < 2;
}

/** Without a network a question fails as it does without a server, so that a page says so and takes back what it showed too early, instead of waiting in silence. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', staleTime: 15_000, retry: mayTryAgain, refetchOnWindowFocus: true, refetchOnReconnect: true },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
