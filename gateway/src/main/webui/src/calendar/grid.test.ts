import { describe, expect, it } from 'vitest';
import { shownDates } from './grid';
import { bands } from './PlanOverview';

describe('a month', () => {
  it('is shown in whole weeks from Monday', () => {
    const dates = shownDates('month', '2026-11-15', 0);
    expect([dates[0], dates.at(-1), dates.length % 7]).toEqual(['2026-10-26', '2026-12-06', 0]);
  });

  it('is shown from Sunday for who likes it so', () => {
    const dates = shownDates('month', '2026-11-15', 6);
    expect([dates[0], dates.at(-1)]).toEqual(['2026-11-01', '2026-12-05']);
  });
});

it('neighbouring weeks of a phase are one band', () => {
  expect(bands([{ phase: 'base' }, { phase: 'base' }, { phase: 'build' }, { phase: null }])).toEqual([
    { phase: 'base', from: 0, to: 2 },
    { phase: 'build', from: 2, to: 3 },
  ]);
});
