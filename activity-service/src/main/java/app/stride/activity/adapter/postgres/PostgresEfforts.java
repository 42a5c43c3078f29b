package app.stride.activity.adapter.postgres;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.effort.BestEffort;
import app.stride.activity.domain.effort.EffortDistance;
import app.stride.activity.usecase.HiddenProviders;
import app.stride.activity.usecase.fitness.DatedEffort;
import app.stride.activity.usecase.fitness.Efforts;
import app.stride.activity.usecase.fitness.PersonalBest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Best efforts in the table of that name. */
@ApplicationScoped
class PostgresEfforts implements Efforts {
    private static final String WITHIN = """
            select activity.local_date, activity.activity_id, effort, best_effort.elapsed_s, start_offset_s,
                   best_effort.average_hr, whole_activity
            from activity left join best_effort using (athlete_id, activity_id)
            where athlete_id = $1 and activity_id = $2
            """;

    /**
     * One short walk along the index per distance, however many runs there are. What a clock that was ahead has dated
     * is no record.
     */
    private static final String RECORDS = """
            select best.*, athlete.birth_date, athlete.sex, null::int as max_hr, null::int as resting_hr,
                   null::int as threshold_hr, null::float8 as threshold_pace_s_per_km,
                   (select coalesce(jsonb_agg(to_jsonb(fell) order by date), '[]') from %2$s) as history
            from unnest($2::text[]) as wanted (effort)
            left join athlete on athlete.athlete_id = $1
            cross join lateral (
                select activity.local_date, activity.activity_id, best_effort.effort, best_effort.elapsed_s, start_offset_s,
                       best_effort.average_hr, whole_activity
                from best_effort join activity using (athlete_id, activity_id)
                where athlete_id = $1 and best_effort.effort = wanted.effort
                  and activity.sport = 'run' and activity.duplicate_of is null and %1$s
                  and activity.start_time < now() + interval '1 day'
                order by best_effort.elapsed_s, activity.start_time
                limit 1
            ) best
            """;

    private static final String FASTEST = RECORDS.formatted(
            "true",
            "improvement fell where fell.athlete_id = $1 and fell.effort = wanted.effort"
                    + " and fell.date < now() + interval '1 day'");

    /** The days on which a record would have fallen without what is hidden. */
    private static final String VISIBLE_IMPROVEMENTS = """
            (
                select effort, date, activity_id, elapsed_s,
                       min(elapsed_s) over (order by date rows between unbounded preceding and 1 preceding) as record_s
                from (
                    select distinct on (activity.local_date) activity.local_date as date, activity_id,
                           best_effort.effort, best_effort.elapsed_s
                    from best_effort join activity using (athlete_id, activity_id)
                    where athlete_id = $1 and best_effort.effort = wanted.effort
                      and activity.sport = 'run' and activity.duplicate_of is null and %1$s
                      and activity.start_time < now() + interval '1 day'
                    order by activity.local_date, best_effort.elapsed_s, activity.start_time
                ) days
            ) fell where record_s is null or elapsed_s < record_s
            """;

    /** $3 providers that are hidden. */
    private static final String VISIBLE_FASTEST =
            RECORDS.formatted(VisibleSql.visible("$3"), VISIBLE_IMPROVEMENTS.formatted(VisibleSql.visible("$3")));

    private static final String[] DISTANCES =
            Arrays.stream(EffortDistance.values()).map(EffortDistance::code).toArray(String[]::new);

    private static final Comparator<DatedEffort> SHORTEST_FIRST =
            Comparator.comparing(dated -> dated.effort().distance());

    private final Pool pool;

    PostgresEfforts(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<List<DatedEffort>>> within(AthleteId athlete, ActivityId activity) {
        return pool.preparedQuery(WITHIN)
                .execute(Tuple.of(athlete.value(), activity.value()))
                .map(rows -> rows.size() == 0 ? Optional.empty() : Optional.of(efforts(rows)));
    }

    @Override
    public Uni<List<PersonalBest>> fastest(AthleteId athlete, HiddenProviders hidden) {
        Tuple parameters = Tuple.of(athlete.value(), DISTANCES);
        return pool.preparedQuery(hidden.isNone() ? FASTEST : VISIBLE_FASTEST)
                .execute(hidden.isNone() ? parameters : parameters.addArrayOfString(VisibleSql.names(hidden)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .flatMap(row -> effort(row).map(best -> personalBest(row, best)).stream())
                        .sorted(Comparator.comparing(PersonalBest::best, SHORTEST_FIRST))
                        .toList());
    }

    private static PersonalBest personalBest(Row row, DatedEffort best) {
        return new PersonalBest(
                best,
                AthleteRows.physiology(row)
                        .ageGradePercent(
                                best.effort().distance().distance(),
                                best.effort().elapsed(),
                                best.date()),
                HistoryJson.improvements(row.getJsonArray("history")));
    }

    private static List<DatedEffort> efforts(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .flatMap(row -> effort(row).stream())
                .sorted(SHORTEST_FIRST)
                .toList();
    }

    /** Empty for the row of an activity that has none. */
    private static Optional<DatedEffort> effort(Row row) {
        return Optional.ofNullable(row.getString("effort"))
                .flatMap(EffortDistance::ofCode)
                .map(distance -> new DatedEffort(
                        new BestEffort(
                                distance,
                                Columns.duration(row.getDouble("elapsed_s")),
                                Columns.duration(row.getDouble("start_offset_s")),
                                Columns.heartRate(row.getInteger("average_hr")),
                                row.getBoolean("whole_activity")),
                        new ActivityId(row.getUUID("activity_id")),
                        row.getLocalDate("local_date")));
    }
}
