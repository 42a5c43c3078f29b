package app.stride.activity.adapter.postgres;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.usecase.activity.ActivityQuery;
import app.stride.activity.usecase.activity.ActivityQuery.Order;
import app.stride.activity.usecase.activity.ActivityQuery.Position;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * The statement that answers a question for activities. Only what is asked for stands in it: so every kind of question has a plan of its own, and going on in
 * a long list begins where it went on.
 */
final class ListStatement {
    private final StringBuilder sql = new StringBuilder("select * from activity where athlete_id = $1");
    private final Tuple values;

    private ListStatement(AthleteId athlete) {
        this.values = Tuple.of(athlete.value());
    }

    static ListStatement of(AthleteId athlete, ActivityQuery query) {
        Sport sport = query.sport();
        return new ListStatement(athlete)
                .where("local_date >= ", query.from())
                .where("local_date <= ", query.to())
                .where("distance_m >= ", Columns.metres(query.shortest()))
                .where("distance_m <= ", Columns.metres(query.longest()))
                .where("sport = ", sport == null ? null : sport.code())
                .where("is_race = ", query.race())
                .page(query);
    }

    private ListStatement where(String condition, @Nullable Object value) {
        if (value != null) {
            sql.append("\n  and ").append(condition).append(parameter(value));
        }
        return this;
    }

    private ListStatement page(ActivityQuery query) {
        String column = column(query.order());
        Position after = query.after();
        if (after != null) {
            String value = parameter(after.value()) + "::float8";
            String place = query.order() == Order.START_TIME ? "to_timestamp(" + value + ")" : value;
            String beyond = query.ascending() ? ">" : "<";
            sql.append("\n  and (%s, activity_id) %s (%s, %s)"
                    .formatted(column, beyond, place, parameter(after.id().value())));
        }
        String direction = query.ascending() ? "asc" : "desc";
        sql.append("\norder by %1$s %2$s, activity_id %2$s".formatted(column, direction));
        sql.append("\nlimit ")
                .append(parameter(query.limit()))
                .append(" offset ")
                .append(parameter(query.offset()));
        return this;
    }

    private static String column(Order order) {
        return switch (order) {
            case START_TIME -> "start_time";
            case DISTANCE_M -> "coalesce(distance_m, 0)";
            case DURATION_S -> "duration_s";
        };
    }

    private String parameter(Object value) {
        values.addValue(value);
        return "$" + values.size();
    }

    String sql() {
        return sql.toString();
    }

    Tuple values() {
        return values;
    }
}
