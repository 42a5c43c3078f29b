package app.stride.activity.adapter.postgres;

/** What is said to the tables {@code fitness} and {@code fitness_refresh}. */
final class FitnessSql {
    /** Marks that are locked belong to somebody who is at work, or is being put off: none of them is waited for. */
    static final String TAKE_NEXT = """
            with next as (
                select athlete_id from fitness_refresh where due_at <= $1
                order by mark limit 1
                for update skip locked
            ), marks as (
                select athlete_id, mark from fitness_refresh
                where athlete_id = (select athlete_id from next)
                for update skip locked
            ), taken as (
                delete from fitness_refresh using marks
                where fitness_refresh.athlete_id = marks.athlete_id and fitness_refresh.mark = marks.mark
                returning fitness_refresh.athlete_id, from_date
            )
            select athlete_id, min(from_date) as from_date from taken group by athlete_id
            """;

    /** Who has not run for long enough has nothing left that a day more could change. */
    static final String MARK_AGED = """
            insert into fitness_refresh (athlete_id, from_date, due_at)
            select athlete_id, here.today, $1
            from fitness join athlete using (athlete_id),
                 lateral (select ($1::timestamptz at time zone coalesce(timezone, 'UTC'))::date as today) here
            where as_of < here.today and (vdot is not null or weekly_volume_m > 0 or ctl >= 0.01)
              and not exists (select from fitness_refresh mark where mark.athlete_id = fitness.athlete_id)
            limit $2
            """;

    static final String POSTPONE = """
            update fitness_refresh set due_at = $2 where athlete_id = $1
            """;

    static final String LOCK = """
            insert into athlete (athlete_id, version, profile_version, updated_at) values ($1, 0, 0, $2)
            on conflict (athlete_id) do update set updated_at = athlete.updated_at
            """;

    static final String REDATE = """
            update activity
            set timezone = $2, timezone_source = $3, local_date = (start_time at time zone $2)::date,
                version = version + 1, updated_at = $4
            where athlete_id = $1 and timezone_source <> 'recording' and (timezone <> $2 or timezone_source <> $3)
            returning *
            """;

    static final String RUNS = """
            select activity_id, local_date, distance_m, duration_s, elapsed_s, average_hr, is_race, load_value, load_method,
                   efforts.effort, efforts.effort_s, efforts.effort_from_s, efforts.effort_hr, efforts.effort_whole
            from activity
            left join (
                select activity_id, array_agg(effort) as effort, array_agg(elapsed_s) as effort_s,
                       array_agg(start_offset_s) as effort_from_s, array_agg(average_hr) as effort_hr,
                       array_agg(whole_activity) as effort_whole
                from best_effort where athlete_id = $1 group by activity_id
            ) efforts using (activity_id)
            where athlete_id = $1 and sport = 'run' and duplicate_of is null
            """;

    static final String KEEP_LOADS = """
            update activity
            set load_value = worked_out.value, load_method = worked_out.method,
                version = version + 1, updated_at = $5
            from unnest($2::uuid[], $3::float8[], $4::text[]) worked_out (activity_id, value, method)
            where athlete_id = $1 and activity.activity_id = worked_out.activity_id
            returning activity.*
            """;

    static final String KEEP = """
            with kept as (
                insert into fitness (athlete_id, as_of, vdot, vdot_source, weekly_volume_m, longest_run_m, ctl, atl, tsb,
                                     first_day, daily_loads)
                values ($1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                on conflict (athlete_id) do update
                    set as_of = $3, vdot = $4, vdot_source = $5, weekly_volume_m = $6, longest_run_m = $7,
                        ctl = $8, atl = $9, tsb = $10, first_day = $11, daily_loads = $12
            )
            update athlete set version = version + 1, updated_at = $2 where athlete_id = $1 returning version
            """;

    /** $1 athlete, $2 now, $3 from, $4 to, $5 how many days are usual. */
    static final String FIND = """
            with here as (
                select ($2::timestamptz at time zone coalesce(
                    (select timezone from athlete where athlete_id = $1), 'UTC'))::date as today
            ), span as (
                select coalesce($3::date, coalesce($4::date, today) - ($5::int - 1)) as first, coalesce($4::date, today) as last from here
            ), weeks as (
                select week::date as monday, count(sport) as runs,
                       coalesce(sum(distance_m), 0) as distance_m, coalesce(sum(duration_s), 0) as duration_s
                from span, generate_series(date_trunc('week', span.first), span.last, '7 days') week
                left join activity on athlete_id = $1 and sport = 'run' and duplicate_of is null
                    and local_date >= week::date and local_date < week::date + 7
                group by week order by week
            )
            select here.today, fitness.*,
                   (select coalesce(jsonb_agg(to_jsonb(weeks)), '[]') from weeks) as weeks
            from here left join fitness on athlete_id = $1
            """;

    private FitnessSql() {}
}
