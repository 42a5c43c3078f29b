import { isRepeat, type PlannedContent, type Segment, type Step, type Target, type Workout } from '../api/plans';
import type { Format } from '../i18n/format';
import type { TextKey, Translate } from '../i18n/language';
import { typeText } from './kind';

type Named = Pick<Workout | PlannedContent, 'workout_type' | 'target_distance_km' | 'target_duration_minutes'> & { title?: string };

/** A workout's name with its length: "Long run · 18 km". A race keeps its own name. */
export function workoutName(workout: Named, t: Translate, format: Format): string {
  const name = workout.workout_type === 'race' && workout.title ? workout.title : t(typeText(workout.workout_type));
  const length = workoutLength(workout, format);
  return length ? `${name} · ${length}` : name;
}

export function workoutLength(workout: Named, format: Format): string {
  if (workout.target_distance_km) return format.distance(workout.target_distance_km * 1000);
  return workout.target_duration_minutes ? format.duration(workout.target_duration_minutes * 60) : '';
}

/** A segment's target: a pace, a heart rate, or an effort in words. */
export function targetWords(target: Target | null | undefined, t: Translate, format: Format): string {
  if (!target) return '';
  if ('fast_s_per_km' in target) return format.paceRange(target.fast_s_per_km, target.slow_s_per_km);
  if ('low_bpm' in target) return t('target.heartRate', { low: target.low_bpm, high: target.high_bpm });
  return t('target.effort', { rpe: target.rpe_1_10 });
}

const REPEATS = new Set(['work', 'strides', 'recovery']);

const length = (step: Step, format: Format) =>
  step.by === 'time' ? format.duration(step.duration_s) : format.stretch(step.distance_m, REPEATS.has(step.kind));

/** A step as one line: "Warm-up · 3.5 km · 5:07–5:45 /km". */
export function stepWords(step: Step, t: Translate, format: Format): string {
  return [t(`segment.${step.kind}` as TextKey), length(step, format), targetWords(step.target, t, format)].filter(Boolean).join(' · ');
}

export interface SegmentLine {
  text: string;
  /** The steps that are repeated. */
  steps?: string[];
}

export function segmentLines(segments: readonly Segment[], t: Translate, format: Format): SegmentLine[] {
  return segments.map((segment) =>
    isRepeat(segment)
      ? { text: t('segment.repeat', { count: segment.repeat }), steps: segment.steps.map((step) => stepWords(step, t, format)) }
      : { text: stepWords(segment, t, format) },
  );
}
