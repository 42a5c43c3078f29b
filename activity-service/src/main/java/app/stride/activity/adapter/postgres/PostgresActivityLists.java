package app.stride.activity.adapter.postgres;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.activity.ActivityLists;
import app.stride.activity.usecase.activity.ActivityQuery;
import app.stride.activity.usecase.activity.ActivityQuery.Position;
import app.stride.activity.usecase.activity.Summary;
import app.stride.activity.usecase.activity.Summary.Measured;
import app.stride.activity.usecase.activity.Summary.Sums;
import app.stride.running.Distance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Lists and sums over the table {@code activity}. */
@ApplicationScoped
class PostgresActivityLists implements ActivityLists {
    /** %1$s what it is sorted by, %2$s the direction, %3$s the comparison with where the list goes on, %4$s that place. */
    private static final String MATCHING = """
            select * from activity
            where athlete_id = $1
              and ($2::date is null or local_date >= $2)
              and ($3::date is null or local_date <= $3)
              and ($4::float8 is null or distance_m >= $4)
              and ($5::float8 is null or distance_m <= $5)
              and ($6::text is null or sport = $6)
              and ($7::bool is null or is_race = $7)
              and ($9::uuid is null or (%1$s, activity_id) %3$s (%4$s, $9::uuid))
            order by %1$s %2$s, activity_id %2$s
            limit $10 offset $11
            """;

    private static final String LATELY = """
            with here as (
                select ($2::timestamptz at time zone coalesce(
                    (select timezone from athlete where athlete_id = $1), 'UTC'))::date as today
            ), lately as (
                select activity.*, distance_m is not null and distance_m > 0 as measured,
                       distance_m > 0 and average_hr is not null as with_heart
                from activity, here
                where athlete_id = $1 and local_date between here.today - ($3::int - 1) and here.today
                  and duplicate_of is null
            ), sports as (
                select sport, count(*) as activities, count(*) filter (where is_race) as races,
                       coalesce(sum(distance_m), 0) as distance_m, sum(duration_s) as duration_s,
                       coalesce(sum(distance_m) filter (where measured), 0) as measured_m,
                       coalesce(sum(duration_s) filter (where measured), 0) as measured_s,
                       coalesce(sum(average_hr * duration_s / 60) filter (where with_heart), 0) as heartbeats,
                       coalesce(sum(distance_m) filter (where with_heart), 0) as heartbeat_m
                from lately group by sport
            ), weeks as (
                select week::date as monday, count(sport) as runs,
                       coalesce(sum(distance_m), 0) as distance_m, coalesce(sum(duration_s), 0) as duration_s
                from here, generate_series(date_trunc('week', here.today - ($3::int - 1)), here.today, '7 days') week
                left join lately on sport = 'run' and date_trunc('week', local_date) = week
                group by week order by week
            )
            select (select coalesce(jsonb_agg(to_jsonb(sports)), '[]') from sports) as sports,
                   (select coalesce(jsonb_agg(to_jsonb(weeks)), '[]') from weeks) as weeks
            """;

    private final Pool pool;

    PostgresActivityLists(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<KeptActivity>> matching(AthleteId athlete, ActivityQuery query) {
        return pool.preparedQuery(sql(query))
                .execute(parameters(athlete, query))
                .map(ActivityRows::all);
    }

    private static String sql(ActivityQuery query) {
        String column = switch (query.order()) {
            case START_TIME -> "start_time";
            case DISTANCE_M -> "coalesce(distance_m, 0)";
            case DURATION_S -> "duration_s";
        };
        String place = query.order() == ActivityQuery.Order.START_TIME ? "to_timestamp($8::float8)" : "$8::float8";
        return MATCHING.formatted(column, query.ascending() ? "asc" : "desc", query.ascending() ? ">" : "<", place);
    }

    private static Tuple parameters(AthleteId athlete, ActivityQuery query) {
        Position after = query.after();
        Sport sport = query.sport();
        return Tuple.tuple()
                .addString(athlete.value())
                .addLocalDate(query.from())
                .addLocalDate(query.to())
                .addDouble(Columns.metres(query.shortest()))
                .addDouble(Columns.metres(query.longest()))
                .addString(sport == null ? null : sport.code())
                .addBoolean(query.race())
                .addDouble(after == null ? null : after.value())
                .addUUID(after == null ? null : after.id().value())
                .addInteger(query.limit())
                .addInteger(query.offset());
    }

    @Override
    public Uni<Summary> lately(AthleteId athlete, int days, Instant now) {
        return pool.preparedQuery(LATELY)
                .execute(Tuple.of(athlete.value(), Columns.time(now), days))
                .map(rows -> summary(rows.iterator().next()));
    }

    private static Summary summary(Row row) {
        Map<Sport, Sums> bySport = new EnumMap<>(Sport.class);
        JsonArray sports = row.getJsonArray("sports");
        for (int i = 0; i < sports.size(); i++) {
            JsonObject sums = sports.getJsonObject(i);
            bySport.put(Sport.ofCode(sums.getString("sport")).orElse(Sport.OTHER), sums(sums));
        }
        return new Summary(bySport, WeekJson.read(row.getJsonArray("weeks")));
    }

    private static Sums sums(JsonObject sums) {
        return new Sums(
                sums.getInteger("activities"),
                sums.getInteger("races"),
                Distance.ofMetres(sums.getDouble("distance_m")),
                Columns.duration(sums.getDouble("duration_s")),
                new Measured(
                        Distance.ofMetres(sums.getDouble("measured_m")),
                        Columns.duration(sums.getDouble("measured_s"))),
                sums.getDouble("heartbeats"),
                Distance.ofMetres(sums.getDouble("heartbeat_m")));
    }
}
