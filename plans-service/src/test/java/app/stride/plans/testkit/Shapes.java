package app.stride.plans.testkit;

/** The objects of the HTTP contract: what the frontend was written against, and what was added since. */
public final class Shapes {

    private Shapes() {}

    public static final Shape PLAN_SUMMARY = Shape.of("""
                    id uuid, name text, status text, goal_race_name text, goal_race_date date, goal_race_distance_m number,
                    goal_time_seconds int?, plan_start_date date, plan_end_date date, total_weeks int, current_week int,
                    progress_percent number""").and("""
                    plan_type text, generation_method text, methodology_blend object, baseline_vdot number?,
                    baseline_weekly_volume_km number?, revision int, created_at instant, updated_at instant,
                    days_to_race int, workouts_completed int, workouts_total int""");

    public static final Shape PLAN_DETAIL = PLAN_SUMMARY.and("workouts list");

    public static final Shape EXPORTED_PLAN =
            PLAN_DETAIL.and("made_from object, audit object, revisions list, adaptations list");

    public static final Shape WORKOUT = Shape.of("""
                    id uuid, scheduled_date date, week_number int, workout_type text, title text, description text,
                    phase text, target_duration_minutes int?, target_distance_km number?,
                    target_pace_per_km_seconds int?, completed bool, skipped bool, completed_activity_id uuid?""").and("""
                    day_of_week int, workout_subtype text?, phase_week int, target_pace_per_km_seconds_max int?,
                    target_hr_min int?, target_hr_max int?, segments list, status text, match object,
                    skip_reason text?, coach_notes text?, athlete_notes text?, compliance object?""");

    public static final Shape MATCH = Shape.of("decision text, score number?, locked bool");

    public static final Shape STEP = Shape.of("kind text, duration_s int, distance_m number, by text, target object");

    public static final Shape REPEAT = Shape.of("repeat int, steps list");

    public static final Shape WEEK = Shape.of("""
            week_number int, phase text, phase_week int, workouts list, total_planned_duration int,
            total_planned_distance number, completed_workouts int, skipped_workouts int""");

    public static final Shape CALENDAR = Shape.of("plan object?, weeks list, start_date date, end_date date");

    public static final Shape CALENDAR_WEEK =
            Shape.of("week_number int, phase text?, days list, planned_volume_km number, actual_volume_km number");

    public static final Shape CALENDAR_DAY = Shape.of("""
                    date date, planned_workout object?, actual_activities list, day_of_week int, is_today bool,
                    is_race_day bool""").and("planned_workouts list");

    public static final Shape ACTUAL_ACTIVITY =
            Shape.of("id uuid, sport text, distance_km number?, duration_minutes int?, pace_per_km number?");

    public static final Shape DONE = Shape.of("status text, workout_id uuid");

    public static final Shape AUDIT = Shape.of("sound bool, findings list");

    public static final Shape FINDING = Shape.of(
            "rule text, passed bool, severity text, value text?, bound text?, week int?, date date?, message text");

    public static final Shape MATCHES = Shape.of("""
            workout_id uuid, decision text, locked bool, score number?, activity_ids list, compliance object?,
            candidates list""");

    public static final Shape FEED_STATE = Shape.of("open bool, opened_at instant?");

    public static final Shape OPENED_FEED = Shape.of("url text, path text, opened_at instant");
    public static final Shape REVISIONS = Shape.of("plan_id uuid, revision int, revisions list, adherence object");

    public static final Shape COMPARISON = Shape.of("from int, to int, changes list");

    public static final Shape CHANGE =
            Shape.of("workout_id uuid, kind text, date date, before object?, after object?, fields list");

    public static final Shape PLAN_CHANGE =
            Shape.of("revision int, stored bool, reason text, changes list, findings list");

    public static final Shape ADAPTATION = Shape.of("""
            id uuid?, revision int, status text, reason text, reasons list, changes list, audit object,
            created_at instant, decided_at instant?""");

    public static final Shape ADAPTATIONS = Shape.of("adaptations list, detected list");

    public static final Shape PROBLEM = Shape.of("type text, title text, status int, detail text, instance text");
}
