import type { Workout } from '../api/plans';

/** Whether it can still be said what became of the workout: a day that is over makes it missed, but not settled. */
export const isOpen = (workout: Workout) => workout.status === 'planned' || workout.status === 'missed';

/** Whether the athlete is asked if a run was the workout. */
export const isAsked = (workout: Workout) => isOpen(workout) && workout.match.decision === 'SUGGESTED';
