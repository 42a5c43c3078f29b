package app.stride.activity.adapter.postgres;

import static app.stride.activity.adapter.postgres.PostgresTransaction.connectionOf;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.athlete.Erasures;
import app.stride.outbox.Backoff;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Erases by a function of the database, which knows all its tables. */
@ApplicationScoped
class PostgresErasures implements Erasures {
    /** The counts are of before: a statement does not see what a function deletes meanwhile. */
    private static final String ERASE = """
            with noted as (
                insert into erasure (athlete_id, erased_at) values ($1, $2)
                on conflict (athlete_id) do update set erased_at = excluded.erased_at
            ), counted as materialized (
                select (select count(*) from activity where athlete_id = $1)::int as activities,
                       (select count(*) from original where athlete_id = $1)::int as originals,
                       (select count(*) from daily_checkin where athlete_id = $1)::int as check_ins
            )
            select counted.*, erase_athlete($1) from counted
            """;

    private static final String TAKE_FORGOTTEN = """
            with taken as (
                delete from erasure where erased_at < $1 returning athlete_id
            )
            select athlete_id from taken where not exists (select from athlete where athlete.athlete_id = taken.athlete_id)
            """;

    private static final String TAKE_REQUESTED = """
            delete from erasure_request where athlete_id in (
                select athlete_id from erasure_request where due_at <= now()
                order by requested_at, athlete_id limit $1 for update skip locked)
            returning athlete_id
            """;

    /** Requests are looked for every ten minutes anyway. */
    private static final Backoff BACKOFF = new Backoff("interval '10 minutes'", "interval '6 hours'");

    private static final String POSTPONE_REQUESTED = """
            update erasure_request set due_at = %s
            where athlete_id = $1
            """.formatted(BACKOFF.dueAt("requested_at"));

    private final Pool pool;

    PostgresErasures(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Erased> erase(Transaction transaction, AthleteId athlete, Instant at) {
        return connectionOf(transaction)
                .preparedQuery(ERASE)
                .execute(Tuple.of(athlete.value(), Columns.time(at)))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return new Erased(
                            row.getInteger("activities"), row.getInteger("originals"), row.getInteger("check_ins"));
                });
    }

    @Override
    public Uni<List<AthleteId>> takeRequested(Transaction transaction, int atMost) {
        return taken(transaction, TAKE_REQUESTED, Tuple.of(atMost));
    }

    @Override
    public Uni<Void> postponeRequested(AthleteId athlete) {
        return pool.preparedQuery(POSTPONE_REQUESTED)
                .execute(Tuple.of(athlete.value()))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<AthleteId>> takeForgotten(Transaction transaction, Instant before) {
        return taken(transaction, TAKE_FORGOTTEN, Tuple.of(Columns.time(before)));
    }

    private static Uni<List<AthleteId>> taken(Transaction transaction, String statement, Tuple parameters) {
        return connectionOf(transaction)
                .preparedQuery(statement)
                .execute(parameters)
                .map(rows -> rows.stream()
                        .map(row -> new AthleteId(row.getString("athlete_id")))
                        .toList());
    }
}
