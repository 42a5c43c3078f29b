package app.stride.activity.adapter.postgres;

/** The words about sums of activities that several statements have in common. */
final class WeekTotalSql {
    /** What is summed up of activities. */
    static final String MEASURES = """
            count(*)::int as activities, count(*) filter (where is_race)::int as races,
            coalesce(sum(distance_m), 0) as distance_m, sum(duration_s) as duration_s,
            coalesce(sum(distance_m) filter (where distance_m > 0), 0) as measured_m,
            coalesce(sum(duration_s) filter (where distance_m > 0), 0) as measured_s,
            coalesce(sum(average_hr * duration_s / 60) filter (where distance_m > 0), 0) as heartbeats,
            coalesce(sum(distance_m) filter (where average_hr is not null), 0) as heartbeat_m
            """;

    /** The sums of such sums. */
    static final String SUMS = """
            coalesce(sum(activities), 0)::int as activities, coalesce(sum(races), 0)::int as races,
            coalesce(sum(distance_m), 0) as distance_m, coalesce(sum(duration_s), 0) as duration_s,
            coalesce(sum(measured_m), 0) as measured_m, coalesce(sum(measured_s), 0) as measured_s,
            coalesce(sum(heartbeats), 0) as heartbeats, coalesce(sum(heartbeat_m), 0) as heartbeat_m
            """;

    /**
     * The sums by week and sport of the athlete $1 from {@code span.first} to {@code span.last}: of whole weeks as they are kept, as far as
     * nothing in them waits to be worked out anew, and of the activities themselves for the rest.
     */
    static final String TOTALS = """
            settled as (
                select least(
                    date_trunc('week', span.last + 1)::date,
                    date_trunc('week', (select min(from_date) from fitness_refresh where athlete_id = $1))::date) as until,
                    date_trunc('week', span.first + 6)::date as since
                from span
            ), total as (
                select monday, sport, activities, races, distance_m, duration_s, measured_m, measured_s, heartbeats, heartbeat_m
                from week_total, settled
                where athlete_id = $1 and monday >= settled.since and monday < settled.until
                union all
                select date_trunc('week', local_date)::date, sport, %s
                from activity, span, settled
                where athlete_id = $1 and duplicate_of is null and (
                    local_date >= span.first and local_date < least(settled.since, span.last + 1)
                    or local_date >= greatest(settled.since, settled.until) and local_date <= span.last)
                group by 1, 2
            )
            """.formatted(MEASURES);

    /**
     * The same without hidden providers: of the activities alone, as the sums that are kept count everything.
     *
     * @param providers the parameter with their names
     */
    static String visibleTotals(String providers) {
        return """
            total as (
                select date_trunc('week', local_date)::date as monday, sport, %s
                from activity, span
                where athlete_id = $1 and duplicate_of is null and local_date >= span.first and local_date <= span.last and %s
                group by 1, 2
            )
            """.formatted(MEASURES, VisibleSql.visible(providers));
    }

    private WeekTotalSql() {}
}
