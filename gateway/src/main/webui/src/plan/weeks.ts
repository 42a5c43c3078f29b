import type { Workout } from '../api/plans';

export interface PlannedWeek {
  number: number;
  phase: string;
  plannedKm: number;
  longestKm: number;
}

/** A plan's weeks with their volume, in order; the race itself counts towards its week. */
export function weeksOf(workouts: readonly Pick<Workout, 'week_number' | 'phase' | 'target_distance_km'>[]): PlannedWeek[] {
  const weeks = new Map<number, PlannedWeek>();
  for (const workout of workouts) {
    const week = weeks.get(workout.week_number) ?? { number: workout.week_number, phase: workout.phase, plannedKm: 0, longestKm: 0 };
    const km = workout.target_distance_km ?? 0;
    week.plannedKm += km;
    week.longestKm = Math.max(week.longestKm, km);
    weeks.set(workout.week_number, week);
  }
  return [...weeks.values()].sort((a, b) => a.number - b.number);
}
