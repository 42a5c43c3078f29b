package app.stride.activity.adapter.postgres;

/** What is said to the tables that follow from an athlete's runs. */
final class HistorySql {
    /**
     * Writes only what is different. $1 athlete, $2 the first touched day, $3 whether everything was touched, $4 the touched days,
     * $5 performances, $6 training weeks, $7 improvements.
     */
    static final String KEEP = """
            with found as (
                select * from jsonb_populate_recordset(null::performance, $5::jsonb)
            ), performances as (
                insert into performance select * from found
                on conflict (athlete_id, activity_id) do update
                    set date = excluded.date, distance_m = excluded.distance_m, elapsed_s = excluded.elapsed_s,
                        sign = excluded.sign, vdot = excluded.vdot
                    where (performance.date, performance.distance_m, performance.elapsed_s, performance.sign, performance.vdot)
                        <> (excluded.date, excluded.distance_m, excluded.elapsed_s, excluded.sign, excluded.vdot)
            ), without_performance as (
                delete from performance
                where athlete_id = $1 and date >= $2 and activity_id not in (select activity_id from found)
            ), trained as (
                select * from jsonb_populate_recordset(null::training_week, $6::jsonb)
            ), training as (
                insert into training_week select * from trained
                on conflict (athlete_id, monday) do update
                    set loads = excluded.loads, ctl = excluded.ctl, atl = excluded.atl, tsb = excluded.tsb
                    where (training_week.loads, training_week.ctl, training_week.atl, training_week.tsb)
                        <> (excluded.loads, excluded.ctl, excluded.atl, excluded.tsb)
            ), without_training as (
                delete from training_week
                where athlete_id = $1 and monday >= date_trunc('week', $2::date)::date
                  and monday not in (select monday from trained)
            ), improved as (
                select * from jsonb_populate_recordset(null::improvement, $7::jsonb)
            ), improvements as (
                insert into improvement select * from improved
                on conflict (athlete_id, effort, date) do update
                    set activity_id = excluded.activity_id, elapsed_s = excluded.elapsed_s
                    where (improvement.activity_id, improvement.elapsed_s) <> (excluded.activity_id, excluded.elapsed_s)
            ), without_improvement as (
                delete from improvement
                where athlete_id = $1 and date >= $2 and (effort, date) not in (select effort, date from improved)
            ), touched as (
                select distinct date_trunc('week', day)::date as monday from unnest($4::date[]) day where not $3
            ), summed as (
                select athlete_id, date_trunc('week', local_date)::date as monday, sport, %s
                from activity
                where athlete_id = $1 and duplicate_of is null
                  and local_date >= (select case when $3 then '-infinity' else min(monday) end from touched)
                  and local_date <= (select case when $3 then 'infinity' else max(monday) + 6 end from touched)
                  and ($3 or date_trunc('week', local_date)::date in (select monday from touched))
                group by 1, 2, 3
            ), totals as (
                insert into week_total select * from summed
                on conflict (athlete_id, monday, sport) do update
                    set activities = excluded.activities, races = excluded.races,
                        distance_m = excluded.distance_m, duration_s = excluded.duration_s,
                        measured_m = excluded.measured_m, measured_s = excluded.measured_s,
                        heartbeats = excluded.heartbeats, heartbeat_m = excluded.heartbeat_m
            )
            delete from week_total
            where athlete_id = $1 and ($3 or monday in (select monday from touched))
              and (monday, sport) not in (select monday, sport from summed)
            """.formatted(WeekTotalSql.MEASURES);

    private HistorySql() {}
}
