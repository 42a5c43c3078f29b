package app.stride.activity.adapter.postgres;

import app.stride.outbox.Backoff;

/** What is said to the tables {@code fitness} and {@code fitness_refresh}. */
final class FitnessSql {
    /**
     * Marks that are locked belong to somebody who is at work, or is being put off: none of them is waited for. What is due by the database's clock is
     * due also for a replica whose own is behind.
     */
    static final String TAKE_NEXT = """
            with next as (
                select athlete_id from fitness_refresh where due_at <= greatest($1, now())
                order by mark limit 1
                for update skip locked
            ), marks as (
                select athlete_id, mark from fitness_refresh
                where athlete_id = (select athlete_id from next)
                for update skip locked
            ), taken as (
                delete from fitness_refresh using marks
                where fitness_refresh.athlete_id = marks.athlete_id and fitness_refresh.mark = marks.mark
                returning fitness_refresh.athlete_id, from_date, everything
            )
            select athlete_id, array_agg(distinct from_date) as days, bool_or(everything) as everything
            from taken group by athlete_id
            """;

    /**
     * Who has not run for long enough has nothing left that a day more could change, but for a run that is dated on
     * it: before that day it did not count, and whose first one it is has no fitness at all.
     */
    static final String MARK_AGED = """
            insert into fitness_refresh (athlete_id, from_date, due_at)
            select athlete_id, here.today, $1
            from athlete left join fitness using (athlete_id),
                 lateral (select ($1::timestamptz at time zone coalesce(timezone, 'UTC'))::date as today) here
            where coalesce(as_of, '-infinity') < here.today
              and (vdot is not null or weekly_volume_m > 0 or ctl >= 0.01 or exists (
                  select from activity run
                  where run.athlete_id = athlete.athlete_id and run.sport = 'run' and run.duplicate_of is null
                    and run.local_date > coalesce(as_of, '-infinity') and run.local_date <= here.today))
              and not exists (select from fitness_refresh mark where mark.athlete_id = athlete.athlete_id)
            limit $2
            """;

    private static final Backoff BACKOFF = new Backoff("interval '1 minute'", "interval '1 hour'");

    /** Marks that came in since the first failure wait along with the others, as one refresh covers them all. */
    static final String POSTPONE = """
            update fitness_refresh
            set due_at = %s, put_off_since = coalesce(failing.since, now())
            from (select min(put_off_since) as since from fitness_refresh where athlete_id = $1) failing
            where athlete_id = $1
            """.formatted(BACKOFF.dueAt("coalesce(failing.since, now())"));

    static final String LOCK = """
            insert into athlete (athlete_id, version, profile_version, updated_at) values ($1, 0, 0, $2)
            on conflict (athlete_id) do update set updated_at = athlete.updated_at
            """;

    /** What a list told in the local time of a place that it did not name, before the athlete did. */
    private static final String ON_A_LOCAL_CLOCK = "local_start and timezone_source = 'assumed' and not has_streams";

    /**
     * $1 athlete, $2 the profile's zone or null, $3 now, $4 whether everything was touched, $5 the days that were.
     * Of a local time the zone tells the moment, and it stays that of the run, as if it had been known when the list
     * came in.
     */
    static final String REDATE = """
            update activity
            set timezone = $2,
                timezone_source = case when %1$s then 'recording' else 'profile' end,
                start_time = case when %1$s then (start_time at time zone 'UTC') at time zone $2 else start_time end,
                local_date = case when %1$s then local_date else (start_time at time zone $2)::date end,
                version = version + 1, updated_at = $3
            where athlete_id = $1 and %2$s
              and local_date >= (select case when $4 then '-infinity' else min(day) end from unnest($5::date[]) day)
              and local_date <= (select case when $4 then 'infinity' else max(day) end from unnest($5::date[]) day)
              and ($4 or local_date = any($5::date[]))
            returning *
            """.formatted(ON_A_LOCAL_CLOCK, ZoneSql.goesAlong("$2", "$3"));

    /**
     * $1 athlete, $2 whether everything was touched, $3 the days that were. Those around them may be doubles of theirs, and those around
     * these must be there to tell.
     */
    static final String TAKES = """
            select activity_id, identity, provider, device, sport, start_time, elapsed_s, duration_s, distance_m, average_hr,
                   is_race, richness, duplicate_choice, linked_to, local_date, duplicate_of
            from activity
            where athlete_id = $1
              and local_date >= (select case when $2 then '-infinity' else min(day) - 7 end from unnest($3::date[]) day)
              and local_date <= (select case when $2 then 'infinity' else max(day) + 7 end from unnest($3::date[]) day)
            """;

    static final String SAMPLES = """
            select activity_id, points, content from stream where athlete_id = $1 and activity_id = any($2)
            """;

    /**
     * $1 athlete, $2 activities, $3 the originals of each, $4 which become a race, unless the athlete has said whether
     * they are, $5 now.
     */
    static final String RELINK = """
            update activity
            set duplicate_of = linked.original, is_race = is_race or linked.race and race_decided is not true,
                version = version + 1, updated_at = $5,
                load_value = case when linked.original is null then load_value end,
                load_method = case when linked.original is null then load_method end,
                age_grade_percent = case when linked.original is null then age_grade_percent end,
                race_suggestion = case when linked.original is null and sport = 'run' then false end
            from unnest($2::uuid[], $3::uuid[], $4::bool[]) linked (activity_id, original, race)
            where athlete_id = $1 and activity.activity_id = linked.activity_id
              and (not linked.race or race_decided is not true or duplicate_of is distinct from linked.original)
            returning activity.*
            """;

    /** $1 athlete, $2 the first touched day (null for all), $3 days of performances before it. */
    static final String PAST = """
            select (select min(local_date) from activity
                    where athlete_id = $1 and local_date < $2 and sport = 'run' and duplicate_of is null) as first_run,
                   (select coalesce(jsonb_agg(to_jsonb(performance)), '[]') from performance
                    where athlete_id = $1 and date < $2 and date > $2 - $3::int) as performances,
                   (select coalesce(jsonb_agg(to_jsonb(week)), '[]') from (
                        select * from training_week
                        where athlete_id = $1 and monday <= $2 order by monday desc limit 3) week) as weeks,
                   (select coalesce(jsonb_agg(to_jsonb(record)), '[]') from (
                        select effort, min(elapsed_s) as elapsed_s from improvement
                        where athlete_id = $1 and date < $2 group by effort) record) as records
            """;

    /** $1 athlete, $2 since when, $3 since when with their efforts. */
    static final String RUNS = """
            select activity_id, local_date, distance_m, level_distance_m, duration_s, elapsed_s, moving_s, average_hr, is_race,
                   load_value, load_method, race_suggestion, age_grade_percent,
                   efforts.effort, efforts.effort_s, efforts.effort_from_s, efforts.effort_hr, efforts.effort_whole
            from activity
            left join lateral (
                select array_agg(effort) as effort, array_agg(elapsed_s) as effort_s,
                       array_agg(start_offset_s) as effort_from_s, array_agg(average_hr) as effort_hr,
                       array_agg(whole_activity) as effort_whole
                from best_effort
                where best_effort.athlete_id = $1 and best_effort.activity_id = activity.activity_id
                  and activity.local_date >= $3
            ) efforts on true
            where athlete_id = $1 and local_date >= $2 and sport = 'run' and duplicate_of is null
            """;

    /** $1 athlete, $2 activities, $3–$6 their verdicts, $7 now. What has been said to be no run since they were worked out is not judged as one. */
    static final String JUDGE = """
            update activity
            set load_value = verdict.value, load_method = verdict.method,
                race_suggestion = verdict.race, age_grade_percent = verdict.grade,
                version = version + 1, updated_at = $7
            from unnest($2::uuid[], $3::float8[], $4::text[], $5::bool[], $6::float8[]) verdict (activity_id, value, method, race, grade)
            where athlete_id = $1 and activity.activity_id = verdict.activity_id
              and sport = 'run' and duplicate_of is null
            returning activity.*
            """;

    /** $1 athlete, $2 now, $3–$10 the fitness. */
    static final String KEEP = """
            with kept as (
                insert into fitness (athlete_id, as_of, vdot, vdot_source, weekly_volume_m, longest_run_m, ctl, atl, tsb)
                values ($1, $3, $4, $5, $6, $7, $8, $9, $10)
                on conflict (athlete_id) do update
                    set as_of = $3, vdot = $4, vdot_source = $5, weekly_volume_m = $6, longest_run_m = $7,
                        ctl = $8, atl = $9, tsb = $10
            )
            update athlete set version = version + 1, updated_at = $2 where athlete_id = $1 returning version
            """;

    /** What was asked for, week by week: $1 athlete, $2 now, $3 from, $4 to, $5 how many days are usual. */
    private static final String WEEKS = """
            with here as (
                select ($2::timestamptz at time zone coalesce(
                    (select timezone from athlete where athlete_id = $1), 'UTC'))::date as today
            ), asked as (
                select coalesce($3::date, coalesce($4::date, today) - ($5::int - 1)) as first,
                       coalesce($4::date, today) as last, today
                from here
            ), span as (
                select date_trunc('week', first)::date as first, date_trunc('week', last)::date + 6 as last from asked
            ), %s, weeks as (
                select week::date as monday, %s
                from span cross join generate_series(span.first, span.last, '7 days') week
                left join total on total.monday = week::date and sport = 'run'
                group by week order by week
            )
            """;

    static final String FIND = WEEKS.formatted(WeekTotalSql.TOTALS, WeekTotalSql.SUMS) + """
            select asked.today, fitness.*,
                   (select coalesce(jsonb_agg(to_jsonb(weeks)), '[]') from weeks) as weeks,
                   (select coalesce(jsonb_agg(to_jsonb(training)), '[]') from training_week training
                    where athlete_id = $1 and monday >= coalesce((
                        select max(monday) from training_week
                        where athlete_id = $1 and monday < date_trunc('week', least(asked.first, asked.today))), '-infinity')
                   ) as training
            from asked left join fitness on athlete_id = $1
            """;

    /** $6 providers that are hidden, $7 days of performances, $8 days of runs. What is kept follows from all runs: this is what it follows from. */
    static final String SEEN = WEEKS.formatted(WeekTotalSql.visibleTotals("$6"), WeekTotalSql.SUMS)
            + """
            , seen as (
                select activity_id, local_date, distance_m, duration_s, elapsed_s, load_value, load_method
                from activity
                where athlete_id = $1 and sport = 'run' and duplicate_of is null and %s
            )
            select asked.today, birth_date, sex, max_hr, resting_hr, threshold_hr, threshold_pace_s_per_km,
                   (select coalesce(jsonb_agg(to_jsonb(weeks)), '[]') from weeks) as weeks,
                   (select min(local_date) from seen) as first_run,
                   (select coalesce(jsonb_agg(to_jsonb(seen)), '[]') from seen where load_value is not null) as loads,
                   (select coalesce(jsonb_agg(to_jsonb(seen)), '[]') from seen
                    where distance_m is not null and local_date > today - $8::int and local_date <= today) as lately,
                   (select coalesce(jsonb_agg(to_jsonb(performance)), '[]') from performance
                    where athlete_id = $1 and date > today - $7::int and activity_id in (select activity_id from seen)) as performances
            from asked left join athlete on athlete_id = $1
            """.formatted(VisibleSql.visible("$6"));

    private FitnessSql() {}
}
