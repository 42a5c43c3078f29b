package app.stride.activity.adapter.postgres;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.usecase.HiddenProviders;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.activity.ActivityLists;
import app.stride.activity.usecase.activity.ActivityQuery;
import app.stride.activity.usecase.activity.ActivityQuery.Position;
import app.stride.activity.usecase.activity.Summary;
import app.stride.activity.usecase.activity.Summary.Sums;
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

    private static final String SUMMED_UP = """
            with here as (
                select ($2::timestamptz at time zone coalesce(
                    (select timezone from athlete where athlete_id = $1), 'UTC'))::date as today
            ), span as (
                select today - ($3::int - 1) as first, today as last from here
            ), %s, sports as (
                select sport, %s
                from total group by sport
            ), weeks as (
                select week::date as monday, %s
                from span cross join generate_series(date_trunc('week', span.first), span.last, '7 days') week
                left join total on total.monday = week::date and sport = 'run'
                group by week order by week
            )
            select (select coalesce(jsonb_agg(to_jsonb(sports)), '[]') from sports) as sports,
                   (select coalesce(jsonb_agg(to_jsonb(weeks)), '[]') from weeks) as weeks
            """;

    static final String LATELY = SUMMED_UP.formatted(WeekTotalSql.TOTALS, WeekTotalSql.SUMS, WeekTotalSql.SUMS);

    /** $4 providers that are hidden. */
    private static final String VISIBLE_LATELY =
            SUMMED_UP.formatted(WeekTotalSql.visibleTotals("$4"), WeekTotalSql.SUMS, WeekTotalSql.SUMS);

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
    public Uni<Summary> lately(AthleteId athlete, int days, Instant now, HiddenProviders hidden) {
        Tuple parameters = Tuple.of(athlete.value(), Columns.time(now), days);
        return pool.preparedQuery(hidden.isNone() ? LATELY : VISIBLE_LATELY)
                .execute(hidden.isNone() ? parameters : parameters.addArrayOfString(VisibleSql.names(hidden)))
                .map(rows -> summary(rows.iterator().next()));
    }

    private static Summary summary(Row row) {
        Map<Sport, Sums> bySport = new EnumMap<>(Sport.class);
        JsonArray sports = row.getJsonArray("sports");
        for (int i = 0; i < sports.size(); i++) {
            JsonObject sums = sports.getJsonObject(i);
            bySport.put(Sport.ofCode(sums.getString("sport")).orElse(Sport.OTHER), WeekJson.sums(sums));
        }
        return new Summary(bySport, WeekJson.read(row.getJsonArray("weeks")));
    }
}
