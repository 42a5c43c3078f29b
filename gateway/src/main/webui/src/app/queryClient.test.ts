import { MutationObserver, onlineManager } from '@tanstack/react-query';
import { afterEach, expect, it } from 'vitest';
import { Problem } from '../api/problem';
import { newQueryClient } from './queryClient';

afterEach(() => onlineManager.setOnline(true));

it('without a network what was asked or changed fails, and does not wait', async () => {
  onlineManager.setOnline(false);
  const queries = newQueryClient();
  const unreachable = () => Promise.reject(Problem.unreachable());

  await expect(queries.fetchQuery({ queryKey: ['week'], queryFn: unreachable, retry: false })).rejects.toMatchObject({ status: 0 });
  await expect(new MutationObserver(queries, { mutationFn: unreachable }).mutate()).rejects.toMatchObject({ status: 0 });
});
