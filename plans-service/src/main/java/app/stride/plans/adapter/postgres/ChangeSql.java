package app.stride.plans.adapter.postgres;

import static app.stride.plans.adapter.postgres.PlanSql.PLAN_OF_P;
import static app.stride.plans.adapter.postgres.PlanSql.WORKOUTS_OF_DUE;

/** The statements that change a plan's content; {@code $1} is the athlete and {@code $2} the plan in all of them. */
final class ChangeSql {

    private ChangeSql() {}

    /** The plan with its workouts, what it was made from, and every change since. */
    static final String HISTORY = """
            with due as (select * from workout where athlete_id = $1 and plan_id = $2)
            select (%s)::text as plan, %s::text as workouts,
                   o.request::text as request, o.adjustments::text as adjustments,
                   (select jsonb_agg(to_jsonb(r) order by r.revision) from plan_revision r
                    where r.athlete_id = $1 and r.plan_id = $2)::text as revisions
            from plan p join plan_origin o using (athlete_id, plan_id)
            where p.athlete_id = $1 and p.plan_id = $2
            """.formatted(PLAN_OF_P, WORKOUTS_OF_DUE);

    /**
     * The next revision: what it says, what it leaves out and puts in, and, where it comes from a proposal, that this is accepted. An
     * older one gives its key away.
     */
    static final String REVISE = """
            with revised as (
                update plan set revision = $3, updated_at = $4 where athlete_id = $1 and plan_id = $2),
            forgotten as (
                update plan_revision set idempotency_key = null, request_hash = null
                where athlete_id = $1 and plan_id = $2 and idempotency_key = $12
                returning 1),
            told as (
                insert into plan_revision
                select * from jsonb_populate_record(null::plan_revision, $5::text::jsonb)
                where (select count(*) from forgotten) >= 0),
            removed as (
                delete from workout where athlete_id = $1 and plan_id = $2 and workout_id = any($6::uuid[])),
            stored as (
                insert into workout as w
                select * from jsonb_populate_recordset(null::workout, $7::text::jsonb)
                on conflict (athlete_id, plan_id, workout_id) do update
                set scheduled_date = excluded.scheduled_date, week_number = excluded.week_number,
                    workout_type = excluded.workout_type, workout_subtype = excluded.workout_subtype,
                    title = excluded.title, description = excluded.description, phase = excluded.phase,
                    phase_week = excluded.phase_week, target_duration_s = excluded.target_duration_s,
                    target_distance_m = excluded.target_distance_m, target_pace_fast = excluded.target_pace_fast,
                    target_pace_slow = excluded.target_pace_slow, target_hr_min = excluded.target_hr_min,
                    target_hr_max = excluded.target_hr_max, segments = excluded.segments,
                    athlete_notes = excluded.athlete_notes, status = excluded.status, decision = excluded.decision,
                    locked = excluded.locked, score = excluded.score, activity_ids = excluded.activity_ids,
                    skip_reason = excluded.skip_reason, compliance = excluded.compliance),
            accepted as (
                update adaptation set status = 'accepted', decided_at = $4
                where athlete_id = $1 and plan_id = $2 and adaptation_id = $11)
            update plan_origin
            set audit = $8::text::jsonb, request = $9::text::jsonb, adjustments = $10::text::jsonb
            where athlete_id = $1 and plan_id = $2
            """;

    static final String REVISION_OF_KEY = """
            select to_jsonb(r)::text as revision, r.request_hash from plan_revision r
            where r.athlete_id = $1 and r.plan_id = $2 and r.idempotency_key = $3 and r.revised_at > $4
            """;

    static final String NOTE = """
            update workout set athlete_notes = $4 where athlete_id = $1 and plan_id = $2 and workout_id = $3
            """;

    /** An older proposal gives its key away. */
    static final String PROPOSE = """
            with forgotten as (
                update adaptation set idempotency_key = null, request_hash = null
                where athlete_id = $1 and plan_id = $2 and idempotency_key = $4
                returning 1)
            insert into adaptation
            select * from jsonb_populate_record(null::adaptation, $3::text::jsonb)
            where (select count(*) from forgotten) >= 0
            """;

    static final String ADAPTATION = """
            select to_jsonb(d)::text as adaptation, d.request_hash, (%s)::text as plan
            from adaptation d join plan p using (athlete_id, plan_id)
            where d.athlete_id = $1 and d.plan_id = $2
            """.formatted(PLAN_OF_P);

    static final String ADAPTATION_BY_ID = ADAPTATION + " and d.adaptation_id = $3";

    static final String ADAPTATION_OF_KEY = ADAPTATION + " and d.idempotency_key = $3 and d.proposed_at > $4";

    static final String ADAPTATIONS = ADAPTATION + " order by d.adaptation_id desc limit 100";

    static final String DECIDE = """
            update adaptation set status = $4, decided_at = $5
            where athlete_id = $1 and plan_id = $2 and adaptation_id = $3
            """;
}
