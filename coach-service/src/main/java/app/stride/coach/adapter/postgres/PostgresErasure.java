package app.stride.coach.adapter.postgres;

import app.stride.coach.domain.athlete.AthleteId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;

/** Erases by a function of the database, which knows all its tables. */
@ApplicationScoped
public class PostgresErasure {

    private static final String ERASE = "select erase_athlete($1, $2)";

    /**
     * Deletes all that is kept of the athlete, within a transaction that somebody else began; what they made since then, having come back,
     * stays.
     *
     * @param decided when it was decided; who was erased then or later is left as they are
     */
    public Uni<Void> within(SqlConnection transaction, AthleteId athlete, Instant decided) {
        return transaction
                .preparedQuery(ERASE)
                .execute(Tuple.of(athlete.value(), decided.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
