import { isRepeat, type Segment, type Step } from '../api/plans';

/** A part of a workout in time, with its intensity from 0 to 1. */
export interface Block {
  start: number;
  seconds: number;
  effort: number;
  kind: string;
}

const EFFORTS: Record<string, number> = { warmup: 0.38, cooldown: 0.32, recovery: 0.2, steady: 0.45, work: 0.8, strides: 1 };

/** If paces are known, they determine a step's height; the fastest is the highest. */
export function blocks(segments: readonly Segment[]): Block[] {
  const steps = segments.flatMap((segment) =>
    isRepeat(segment) ? Array.from({ length: segment.repeat }, () => segment.steps).flat() : [segment],
  );
  let clock = 0;
  return steps.map((step) => {
    const block = { start: clock, seconds: step.duration_s, effort: effort(step), kind: step.kind };
    clock += step.duration_s;
    return block;
  });
}

function effort(step: Step): number {
  const target = step.target;
  if (target && 'rpe_1_10' in target) return 0.1 + target.rpe_1_10 * 0.09;
  return EFFORTS[step.kind] ?? 0.5;
}
