import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { PLANS, type Calendar, type Workout } from '../api/plans';

export type WorkoutPatch = Partial<Pick<Workout, 'status' | 'completed' | 'skipped' | 'skip_reason' | 'completed_activity_id' | 'athlete_notes' | 'match' | 'scheduled_date' | 'compliance'>>;
type Snapshot = [QueryKey, unknown][];

/** Changes a workout everywhere in the cache before the server responds; {@link restore} undoes it. */
export function patchWorkout(queries: QueryClient, id: string, patch: WorkoutPatch): Snapshot {
  const before = queries.getQueriesData({ queryKey: PLANS });
  queries.setQueriesData({ queryKey: PLANS }, (data: unknown) => patched(data, id, patch));
  return before;
}

export function restore(queries: QueryClient, snapshot: Snapshot | undefined): void {
  snapshot?.forEach(([key, data]) => queries.setQueryData(key, data));
}

function patched(data: unknown, id: string, patch: WorkoutPatch): unknown {
  if (!data || typeof data !== 'object') return data;
  if ('weeks' in data) return patchedCalendar(data as Calendar, id, patch);
  if ('workouts' in data && Array.isArray(data.workouts)) {
    return { ...data, workouts: (data.workouts as Workout[]).map((workout) => withPatch(workout, id, patch)) };
  }
  return data;
}

const withPatch = <W extends Workout | null>(workout: W, id: string, patch: WorkoutPatch): W =>
  workout?.id === id ? { ...workout, ...patch } : workout;

function patchedCalendar(calendar: Calendar, id: string, patch: WorkoutPatch): Calendar {
  return {
    ...calendar,
    weeks: calendar.weeks.map((week) => ({
      ...week,
      days: week.days.map((day) => ({
        ...day,
        planned_workout: withPatch(day.planned_workout, id, patch),
        planned_workouts: day.planned_workouts.map((workout) => withPatch(workout, id, patch)),
      })),
    })),
  };
}

/** Moves a workout to another day wherever the cache holds both. */
export function moveWorkout(queries: QueryClient, workout: Workout, to: string): Snapshot {
  const before = queries.getQueriesData({ queryKey: PLANS });
  const moved = { ...workout, scheduled_date: to };
  queries.setQueriesData({ queryKey: [...PLANS, 'calendar'] }, (calendar: Calendar | undefined) => calendar && withMoved(calendar, moved));
  return before;
}

function withMoved(calendar: Calendar, moved: Workout): Calendar {
  return {
    ...calendar,
    weeks: calendar.weeks.map((week) => ({
      ...week,
      days: week.days.map((day) => {
        const others = day.planned_workouts.filter((workout) => workout.id !== moved.id);
        const workouts = day.date === moved.scheduled_date ? [...others.filter((workout) => workout.workout_type !== 'rest'), moved] : others;
        return { ...day, planned_workouts: workouts, planned_workout: workouts[0] ?? null };
      }),
    })),
  };
}
