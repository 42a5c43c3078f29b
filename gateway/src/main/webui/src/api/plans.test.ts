import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PLANS, readPlansAnew } from './plans';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('what plans show of runs is read at once, and again when plans have heard of the last of them', () => {
  const queries = new QueryClient();
  const read = vi.spyOn(queries, 'invalidateQueries');

  for (let files = 0; files < 5; files++) {
    readPlansAnew(queries);
    vi.advanceTimersByTime(1_000);
  }
  expect(read).toHaveBeenCalledTimes(5);
  vi.advanceTimersByTime(60_000);

  expect(read).toHaveBeenCalledTimes(7);
  expect(read).toHaveBeenLastCalledWith({ queryKey: PLANS });
});
