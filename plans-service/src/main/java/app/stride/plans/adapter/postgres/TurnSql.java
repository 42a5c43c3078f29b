package app.stride.plans.adapter.postgres;

import static app.stride.plans.adapter.postgres.PlanSql.ACTIVITIES_OF_DONE;
import static app.stride.plans.adapter.postgres.PlanSql.PLAN_OF_P;
import static app.stride.plans.adapter.postgres.PlanSql.WORKOUTS_OF_DUE;

/** The statements of a turn; {@code $1} is the athlete in all of them. */
final class TurnSql {

    private TurnSql() {}

    static final String PLAN = """
            select (%s)::text as plan from plan p where p.athlete_id = $1 and p.plan_id = $2
            """.formatted(PLAN_OF_P);

    static final String WORKOUT = """
            with due as (select * from workout where athlete_id = $1 and plan_id = $2 and workout_id = $3)
            select (%s)::text as plan, %s::text as workouts
            from plan p
            where p.athlete_id = $1 and p.plan_id = $2 and exists (select from due)
            """.formatted(PLAN_OF_P, WORKOUTS_OF_DUE);

    static final String ACTIVITY = """
            select to_jsonb(a)::text as activity from activity a
            where a.athlete_id = $1 and a.activity_id = $2 and not a.deleted
            """;

    static final String TIED = """
            select w.workout_id from workout w join plan p using (athlete_id, plan_id)
            where w.athlete_id = $1 and p.status in ('active', 'completed') and w.locked
              and $2::uuid = any(w.activity_ids)
            """;

    /**
     * The activities of the dates and those that workouts of the dates are tied to; and the other way round. A plan that
     * is completed still takes what belongs to its dates, whichever plan came after it: news of the race may come when it
     * is. Of plans that were given up there is only what an activity completed: another plan may take it.
     */
    static final String FOLLOWED = """
            with counting as materialized (
                select p.* from plan p where p.athlete_id = $1 and p.status <> 'draft'),
            dated as materialized (
                select w.* from workout w join counting p using (athlete_id, plan_id)
                where w.athlete_id = $1 and w.scheduled_date = any($2::date[])
                  and (p.status <> 'cancelled' or w.status = 'completed' and w.activity_ids <> '{}')),
            done as materialized (
                select a.* from activity a
                where a.athlete_id = $1 and not a.deleted
                  and (a.local_date = any($2::date[])
                       or a.activity_id in (
                           select unnest(d.activity_ids) from dated d join counting p using (athlete_id, plan_id)
                           where d.locked or p.status = 'cancelled'))),
            due as materialized (
                select * from dated
                union all
                select w.* from workout w join counting using (athlete_id, plan_id)
                where w.athlete_id = $1 and w.locked and w.scheduled_date <> all($2::date[])
                  and w.activity_ids && array(select activity_id from done))
            select (select jsonb_agg(%s order by p.status desc, p.plan_start_date, p.plan_id)
                    from counting p where p.plan_id in (select plan_id from due))::text as plans,
                   %s::text as workouts, %s::text as activities
            """.formatted(PLAN_OF_P, WORKOUTS_OF_DUE, ACTIVITIES_OF_DONE);

    /**
     * Returns the plan that had to give way, if any: completed where it is over on {@code $6}, the athlete's today,
     * for a race that is yet to be heard of is still its own. Counting the retired first makes way for the unique
     * index.
     */
    static final String ADD_PLAN = """
            with new as materialized (
                select * from jsonb_populate_record(null::plan, $2::text::jsonb)),
            retired as (
                update plan p set status = %s, updated_at = new.updated_at
                from new
                where p.athlete_id = $1 and p.status = 'active' and new.status = 'active'
                returning p.*),
            added as (
                insert into plan select new.* from new where (select count(*) from retired) >= 0),
            origin as (
                insert into plan_origin (athlete_id, plan_id, request, audit)
                select athlete_id, plan_id, $4::text::jsonb, $5::text::jsonb from new),
            workouts as (
                insert into workout
                select * from jsonb_populate_recordset(null::workout, $3::text::jsonb))
            select (%s)::text as plan from retired p
            """.formatted(retiredOn("$6"), PLAN_OF_P);

    static final String UPDATE_PLAN = """
            with new as materialized (
                select * from jsonb_populate_record(null::plan, $2::text::jsonb)),
            retired as (
                update plan p set status = %s, updated_at = new.updated_at
                from new
                where p.athlete_id = $1 and p.status = 'active' and new.status = 'active' and p.plan_id <> new.plan_id
                returning p.*),
            changed as (
                update plan p set status = new.status, updated_at = new.updated_at
                from new
                where p.athlete_id = $1 and p.plan_id = new.plan_id and (select count(*) from retired) >= 0)
            select (%s)::text as plan from retired p
            """.formatted(retiredOn("$3"), PLAN_OF_P);

    /** As {@code TrainingPlan.isOver} has it: the plan that gives way is not read before. */
    private static String retiredOn(String today) {
        return "case when greatest(p.plan_end_date, p.goal_race_date) < %s::date then 'completed' else 'cancelled' end"
                .formatted(today);
    }

    /**
     * A run that is open again although its day was settled has to be settled again; whose day is over, the
     * settlement decides. So has the plan of a race that came: it may have been all that the plan waited for.
     */
    static final String UPDATE_WORKOUTS = """
            with n as materialized (
                select * from jsonb_populate_recordset(null::workout, $2::text::jsonb)),
            unsettled as (
                update plan p set due_at = null
                from n
                where p.athlete_id = $1 and p.plan_id = n.plan_id and p.status = 'active' and p.due_at is not null
                  and (n.status = 'planned' and n.workout_type <> 'rest' or n.workout_type = 'race')
                  and n.scheduled_date <= ($3 at time zone 'UTC')::date)
            update workout w
            set status = n.status, decision = n.decision, locked = n.locked, score = n.score,
                activity_ids = n.activity_ids, skip_reason = n.skip_reason, compliance = n.compliance
            from n
            where w.athlete_id = $1 and w.plan_id = n.plan_id and w.workout_id = n.workout_id
            """;

    /** A newer version that says the same of all that plans care about, as when a load was measured anew, is stored but no news. */
    static final String STORE_ACTIVITY = """
            with stored as (
                insert into activity as a
                select * from jsonb_populate_record(
                    null::activity, $3::text::jsonb || jsonb_build_object('told_at', $4::timestamptz))
                on conflict (athlete_id, activity_id) do update
                set version = excluded.version, told_at = excluded.told_at,
                    deleted = excluded.deleted, local_date = excluded.local_date,
                    sport = excluded.sport, start_time = excluded.start_time, distance_m = excluded.distance_m,
                    duration_s = excluded.duration_s, is_race = excluded.is_race,
                    duplicate_of = excluded.duplicate_of, laps = excluded.laps
                where a.version < excluded.version
                returning 1)
            select exists (select from stored)
                   and not exists (
                       select from activity b, jsonb_populate_record(null::activity, $3::text::jsonb) n
                       where b.athlete_id = $1 and b.activity_id = $2
                         and (b.deleted, b.local_date, b.sport, b.start_time, b.distance_m, b.duration_s, b.is_race, b.duplicate_of, b.laps)
                             is not distinct from
                             (n.deleted, n.local_date, n.sport, n.start_time, n.distance_m, n.duration_s, n.is_race, n.duplicate_of, n.laps)
                   ) as is_news,
                   (select local_date from activity where athlete_id = $1 and activity_id = $2) as before,
                   array(select w.scheduled_date from workout w join plan p using (athlete_id, plan_id)
                         where w.athlete_id = $1
                           and (p.status in ('active', 'completed') and w.locked
                                or p.status = 'cancelled' and w.status = 'completed')
                           and $2 = any(w.activity_ids)) as tied
            """;

    /**
     * Who is in another zone now has another midnight. Versions begin anew with somebody who has come back, whose
     * erasure may not have been heard yet: a smaller one that was told later is newer all the same.
     */
    static final String STORE_ATHLETE = """
            with moved as (
                update plan p set due_at = null
                from athlete a, jsonb_populate_record(null::athlete, $2::text::jsonb) n
                where a.athlete_id = $1 and p.athlete_id = $1 and p.status = 'active'
                  and (a.version < n.version or a.version > n.version and a.told_at < $3::timestamptz)
                  and a.timezone is distinct from n.timezone)
            update athlete a
            set version = n.version, timezone = n.timezone, vdot = n.vdot,
                weekly_volume_km = n.weekly_volume_km, longest_run_km = n.longest_run_km,
                preferred_units = n.preferred_units, max_hr = n.max_hr, resting_hr = n.resting_hr, threshold_hr = n.threshold_hr,
                told_at = $3::timestamptz
            from jsonb_populate_record(null::athlete, $2::text::jsonb) n
            where a.athlete_id = $1
              and (a.version < n.version or a.version > n.version and a.told_at < $3::timestamptz)
            """;

    private static final String ERASED_ACTIVITIES =
            "select activity_id from activity where athlete_id = $1 and (told_at is null or told_at <= $2)";

    /** In a plan that was given up nothing is matched anew: what was a run of before is as if nothing had been. */
    static final String UNTIE_WHAT_WAS_GIVEN_UP = """
            update workout w
            set status = case when w.status = 'completed' then 'planned' else w.status end,
                decision = 'NONE', locked = false, score = null, activity_ids = '{}', compliance = null
            from plan p
            where w.athlete_id = $1 and p.athlete_id = $1 and p.plan_id = w.plan_id
              and p.created_at > $3 and p.status not in ('active', 'completed')
              and w.activity_ids && array(%s)
            """.formatted(ERASED_ACTIVITIES);

    /**
     * The plan's other tables go with it; what waits to be told of it is told to nobody any more. An erasure may be heard late, and topics
     * keep no order among each other: what was told since {@code $2}, and made since {@code $3}, is of somebody who has come back, and stays.
     * Whoever tells everything again takes the request before the athlete: one that is being worked off is left to them, who find
     * nothing left to tell and delete it. Returns the workouts that stay, in plans that runs count for, without the
     * activity that they were.
     */
    static final String ERASE = """
            with plans as (delete from plan where athlete_id = $1 and created_at <= $3),
            activities as (delete from activity where athlete_id = $1 and (told_at is null or told_at <= $2)),
            feeds as (delete from calendar_feed where athlete_id = $1 and opened_at <= $3),
            events as (delete from inbox where athlete_id = $1),
            untold as (
                delete from outbox o
                where o.athlete_id = $1 and (
                    not exists (
                        select from plan p
                        where p.athlete_id = $1 and p.created_at > $3 and p.plan_id::text = o.payload::jsonb ->> 'plan_id')
                    or (o.payload::jsonb ->> 'activity_id')::uuid in (%1$s))),
            requests as (delete from republication where athlete_id in (
                select athlete_id from republication where athlete_id = $1 for update skip locked)),
            remembered as (
                insert into erasure as e (athlete_id, erased_at)
                values (encode(sha256(convert_to($1, 'UTF8')), 'hex'), $2)
                on conflict (athlete_id) do update set erased_at = greatest(e.erased_at, excluded.erased_at)),
            forgotten as (delete from athlete where athlete_id = $1 and (told_at is null or told_at <= $2))
            select w.workout_id, w.scheduled_date from workout w join plan p using (athlete_id, plan_id)
            where w.athlete_id = $1 and p.created_at > $3 and p.status in ('active', 'completed')
              and w.activity_ids && array(%1$s)
            """.formatted(ERASED_ACTIVITIES);

    /**
     * Who has come back is known anew, and shown the activities that stayed: what is shown went with what was known.
     * Turns are counted from where no athlete's were: whoever waited for the row meanwhile shall not take what they saw
     * before for up to date.
     */
    static final String SHOW_WHAT_STAYED = """
            with known as (
                insert into athlete (athlete_id, turn)
                select $1::text, (extract(epoch from clock_timestamp()) * 1000)::bigint
                where exists (select from activity where athlete_id = $1) or exists (select from plan where athlete_id = $1)
                on conflict (athlete_id) do nothing)
            update activity set told_at = told_at where athlete_id = $1
            """;

    /** The same of the plan that they follow, which does not count as a change of it. */
    static final String SHOW_THE_PLAN_THAT_STAYED = """
            select show_agendas(array[$1::text]), show_planned(array_agg($1::text), array_agg(opens))
            from (select distinct agenda_page_of(w.scheduled_date) as opens
                  from workout w join plan p using (athlete_id, plan_id)
                  where w.athlete_id = $1 and p.status = 'active') pages
            """;
}
