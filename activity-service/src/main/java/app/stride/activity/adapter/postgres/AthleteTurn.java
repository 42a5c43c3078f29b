package app.stride.activity.adapter.postgres;

import app.stride.activity.domain.activity.AthleteId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Of those who decide by what other rows of an athlete say, one goes after the other. A statement sees what was there when it began: one that has waited for
 * another within itself decides by what was before that. So the turn is taken in a statement before.
 */
final class AthleteTurn {
    private static final String TAKE = "select pg_advisory_xact_lock(5383, hashtext($1))";

    private AthleteTurn() {}

    /** Takes the turn until the transaction ends, and does the work then. Both are sent at once. */
    static <T> Uni<T> then(SqlConnection connection, AthleteId athlete, Uni<T> work) {
        return Uni.combine()
                .all()
                .unis(connection.preparedQuery(TAKE).execute(Tuple.of(athlete.value())), work)
                .asTuple()
                .map(both -> both.getItem2());
    }
}
