package app.stride.activity.adapter.postgres;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.usecase.HiddenProviders;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.activity.ActivityLists;
import app.stride.activity.usecase.activity.ActivityQuery;
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
        ListStatement statement = ListStatement.of(athlete, query);
        return pool.preparedQuery(statement.sql()).execute(statement.values()).map(ActivityRows::all);
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
