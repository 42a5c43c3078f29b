import type { Workout } from '../api/plans';
import type { TextKey } from '../i18n/language';

/** The kinds of workout a runner recognises at a glance: each has its own colour and shape. */
export type Kind = 'easy' | 'long' | 'tempo' | 'interval' | 'racePace' | 'strides' | 'race' | 'rest';

const KINDS: Record<string, Kind> = {
  rest: 'rest',
  easy: 'easy',
  shakeout: 'easy',
  easy_strides: 'strides',
  strides: 'strides',
  long: 'long',
  long_pace: 'long',
  tempo: 'tempo',
  tempo_short: 'tempo',
  threshold: 'tempo',
  intervals: 'interval',
  race_pace: 'racePace',
  race: 'race',
};

/** In the order of a legend. */
export const ALL_KINDS: readonly Kind[] = ['easy', 'strides', 'long', 'tempo', 'interval', 'racePace', 'race', 'rest'];

export const kindOf = (type: string): Kind => KINDS[type] ?? 'easy';

const TYPES = new Set(Object.keys(KINDS));

/** The name of a workout type; an unknown type counts as an easy run. */
export const typeText = (type: string): TextKey => `workout.type.${TYPES.has(type) ? type : 'easy'}` as TextKey;
/** The short form for a calendar day. */
export const shortText = (type: string): TextKey => `workout.short.${TYPES.has(type) ? type : 'easy'}` as TextKey;
export const kindText = (kind: Kind): TextKey => `workout.kind.${kind}` as TextKey;

/** What a type of workout does for a runner. */
export const whyText = (type: string): TextKey => `workout.why.${TYPES.has(type) ? type : 'easy'}` as TextKey;
export const phaseWhyText = (phase: string): TextKey => `phase.why.${phase}` as TextKey;

export const isRest = (workout: Pick<Workout, 'workout_type'>): boolean => workout.workout_type === 'rest';
