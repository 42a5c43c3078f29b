import type { Workout } from '../api/plans';

/** Whether the athlete can still decide about the workout: after its day it is missed, but not settled. */
export const isOpen = (workout: Workout) => workout.status === 'planned' || workout.status === 'missed';

/** Whether to ask the athlete if a run was this workout. */
export const isAsked = (workout: Workout) => isOpen(workout) && workout.match.decision === 'SUGGESTED';
