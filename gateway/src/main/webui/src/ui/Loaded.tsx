import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorNotice } from './ErrorNotice';
import { Skeleton } from './Skeleton';

/**
 * The three states of what is asked of the API. While it loads, a shape of the height that the content will have, so that
 * nothing jumps; what was there before stays when a later reading fails.
 */
export function Loaded<T>({
  query,
  height = 120,
  children,
}: {
  query: UseQueryResult<T>;
  height?: number;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />;
  return <Skeleton height={height} />;
}
