package app.stride.plans.adapter.postgres;

/** Fragments that several statements share. */
final class PlanSql {

    private PlanSql() {}

    /** The plan {@code p} as a {@link PlanRow} in JSON: with its athlete and the tally of its sessions. */
    static final String PLAN_OF_P = """
            to_jsonb(p)
                || jsonb_build_object('athlete', (select to_jsonb(a) from athlete a where a.athlete_id = p.athlete_id))
                || (select jsonb_build_object(
                        'completed', count(*) filter (where t.status = 'completed'), 'total', count(*))
                    from workout t
                    where t.athlete_id = p.athlete_id and t.plan_id = p.plan_id and t.workout_type <> 'rest')
            """;

    /** The rows of the relation {@code due} as an array of {@link WorkoutRow}. */
    static final String WORKOUTS_OF_DUE = """
            (select jsonb_agg(to_jsonb(w) order by w.scheduled_date, w.workout_id) from due w)
            """;

    /** The rows of the relation {@code done} as an array of {@link ActivityRow}. */
    static final String ACTIVITIES_OF_DONE = """
            (select jsonb_agg(to_jsonb(d) order by d.start_time, d.activity_id) from done d)
            """;

    /** What is known of the athlete {@code $1}; null when nothing is. */
    static final String ATHLETE = """
            (select to_jsonb(a) from athlete a where a.athlete_id = $1)
            """;
}
