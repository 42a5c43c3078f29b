import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem';

/** A refusal stays one however often it is asked; what could not be reached is tried again. */
function mayTryAgain(failures: number, error: Error): boolean {
  const refused = error instanceof Problem && error.status >= 400 && error.status < 500 && error.status !== 429;
  return !refused && failures < 2;
}

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: 15_000, retry: mayTryAgain, refetchOnWindowFocus: true }, mutations: { retry: false } },
  });
}
