import type { Calendar, CalendarDay, PlanSummary, Target, Workout } from '../api/plans';
import { addDays, range, startOfWeek, todayIn, weekday } from '../i18n/dates';

/** The date these tests treat as today (UTC). */
export const TODAY = todayIn('UTC');
export const MONDAY = startOfWeek(TODAY);

const EASY = { type: 'pace', fast_s_per_km: 330, slow_s_per_km: 360 } as Target;

export function workout(change: Partial<Workout> = {}): Workout {
  const date = change.scheduled_date ?? TODAY;
  return {
    id: `workout-${date}`,
    scheduled_date: date,
    week_number: 1,
    workout_type: 'easy',
    title: 'Easy 8 km',
    description: '8 km easy.',
    phase: 'base',
    target_duration_minutes: 45,
    target_distance_km: 8,
    target_pace_per_km_seconds: 330,
    completed: false,
    skipped: false,
    completed_activity_id: null,
    day_of_week: weekday(date),
    workout_subtype: null,
    phase_week: 1,
    target_pace_per_km_seconds_max: 360,
    target_hr_min: null,
    target_hr_max: null,
    segments: [{ kind: 'steady', duration_s: 2700, distance_m: 8000, by: 'distance', target: EASY }],
    status: 'planned',
    match: { decision: 'NONE', score: null, locked: false },
    skip_reason: null,
    coach_notes: null,
    athlete_notes: null,
    compliance: null,
    ...change,
  };
}

export function planSummary(change: Partial<PlanSummary> = {}): PlanSummary {
  return {
    id: 'plan-1',
    name: 'City Half',
    status: 'active',
    goal_race_name: 'City Half',
    goal_race_date: addDays(MONDAY, 90),
    goal_race_distance_m: 21_097.5,
    goal_time_seconds: 6300,
    plan_start_date: MONDAY,
    plan_end_date: addDays(MONDAY, 90),
    total_weeks: 13,
    current_week: 1,
    progress_percent: 5,
    plan_type: 'half_marathon',
    generation_method: 'template',
    methodology_blend: {},
    baseline_vdot: 45,
    baseline_weekly_volume_km: 30,
    revision: 1,
    created_at: '2026-11-01T08:00:00Z',
    updated_at: '2026-11-01T08:00:00Z',
    days_to_race: 90,
    workouts_completed: 0,
    workouts_total: 60,
    ...change,
  };
}

/** The days from `start` on with these workouts; the others are empty. */
export function calendarOf(workouts: readonly Workout[], start = addDays(MONDAY, -42), days = 140, plan: PlanSummary | null = planSummary()): Calendar {
  const shown: CalendarDay[] = range(start, days).map((date) => {
    const planned = workouts.filter((candidate) => candidate.scheduled_date === date);
    return {
      date,
      planned_workout: planned[0] ?? null,
      planned_workouts: planned,
      actual_activities: [],
      day_of_week: weekday(date),
      is_today: date === TODAY,
      is_race_day: date === plan?.goal_race_date,
    };
  });
  return {
    plan,
    weeks: Array.from({ length: Math.ceil(days / 7) }, (_, week) => ({
      week_number: week + 1,
      phase: 'base',
      days: shown.slice(week * 7, week * 7 + 7),
      planned_volume_km: 30,
      actual_volume_km: 10,
    })),
    start_date: start,
    end_date: addDays(start, days - 1),
  };
}

/** A calendar as the API returns it, limited to the requested dates. */
export const calendarAnswer = (workouts: () => readonly Workout[], plan: PlanSummary | null = planSummary()) =>
  (asked: { query: URLSearchParams }) => {
    const start = asked.query.get('start_date')!;
    const days = (Date.parse(asked.query.get('end_date')!) - Date.parse(start)) / 86_400_000 + 1;
    return calendarOf(workouts(), start, days, plan);
  };
