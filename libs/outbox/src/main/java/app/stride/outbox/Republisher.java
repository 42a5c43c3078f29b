package app.stride.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Tells everything again of the athletes in the table {@code republication}, some at a time: what is told and that it was is one transaction, so
 * that replicas share the work and a crash repeats none of it. It waits while the outbox is full, so that news is not held up.
 * Whoever cannot be told of is put off, and holds up nobody.
 */
@ApplicationScoped
class Republisher {
    private static final Logger LOG = Logger.getLogger(Republisher.class);

    private static final int AT_ONCE = 5;
    /** Ours: about a second of the relay's work; more would only wait. */
    private static final int FULL = 10_000;

    private static final String IS_FULL = "select count(*) = $1 as full from (select from outbox limit $1) as waiting";

    private static final String TAKE = """
            delete from republication where athlete_id in (
                select athlete_id from republication where due_at <= now()
                order by athlete_id limit $1 for update skip locked)
            returning athlete_id
            """;

    private static final Backoff BACKOFF = new Backoff("interval '1 minute'", "interval '1 hour'");

    private static final String PUT_OFF = """
            update republication set due_at = %s
            where athlete_id = $1
            """.formatted(BACKOFF.dueAt("requested_at"));

    private static final class Untold extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String athlete;

        Untold(String athlete, Throwable cause) {
            super(cause);
            this.athlete = athlete;
        }
    }

    private final Vertx vertx;
    private final Pool pool;
    private final Outbox outbox;
    private final OutboxConfig config;
    private final Instance<PresentState> presentState;
    private final AtomicBoolean working = new AtomicBoolean();
    private long timer;

    @Inject
    Republisher(Vertx vertx, Pool pool, Outbox outbox, OutboxConfig config, Instance<PresentState> presentState) {
        this.vertx = vertx;
        this.pool = pool;
        this.outbox = outbox;
        this.config = config;
        this.presentState = presentState;
    }

    void start(@Observes StartupEvent event) {
        if (presentState.isResolvable()) {
            timer = vertx.setPeriodic(config.republishInterval().toMillis(), tick -> look());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void look() {
        if (working.compareAndSet(false, true)) {
            republish()
                    .onTermination()
                    .invoke(() -> working.set(false))
                    .subscribe()
                    .with(done -> {}, failure -> LOG.warnf("Republishing goes on later: %s", failure.toString()));
        }
    }

    /** Tells of everybody who waits, as far as the outbox has room. */
    Uni<Void> republish() {
        return Uni.createFrom()
                .deferred(this::some)
                .repeat()
                .whilst(told -> told == AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> some() {
        return pool.preparedQuery(IS_FULL)
                .execute(Tuple.of(FULL))
                .map(rows -> rows.iterator().next().getBoolean("full"))
                .chain(full -> full ? Uni.createFrom().item(0) : outbox.inTransaction(this::take))
                .onFailure(Untold.class)
                .recoverWithUni(untold -> putOff((Untold) untold));
    }

    /** Nobody of these was told of, as it was one transaction: the others are taken again, without this one. */
    private Uni<Integer> putOff(Untold untold) {
        return pool.preparedQuery(PUT_OFF)
                .execute(Tuple.of(untold.athlete))
                .invoke(() -> LOG.error("Of an athlete nothing can be told; they are put off.", untold.getCause()))
                .replaceWith(AT_ONCE);
    }

    private Uni<Integer> take(SqlConnection transaction) {
        return transaction.preparedQuery(TAKE).execute(Tuple.of(AT_ONCE)).chain(taken -> {
            List<String> athletes =
                    taken.stream().map(row -> row.getString("athlete_id")).toList();
            return Multi.createFrom()
                    .iterable(athletes)
                    .onItem()
                    .transformToUniAndConcatenate(athlete -> tell(transaction, athlete))
                    .collect()
                    .asList()
                    .replaceWith(athletes.size());
        });
    }

    private Uni<Void> tell(SqlConnection transaction, String athlete) {
        return Uni.createFrom()
                .deferred(() -> presentState.get().of(transaction, athlete))
                .chain(events -> outbox.append(transaction, events))
                .onFailure()
                .transform(cause -> new Untold(athlete, cause));
    }
}
