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
                select athlete_id from republication order by athlete_id limit $1 for update skip locked)
            returning athlete_id
            """;

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
                .chain(full -> full ? Uni.createFrom().item(0) : outbox.inTransaction(this::take));
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
        return presentState.get().of(transaction, athlete).chain(events -> outbox.append(transaction, events));
    }
}
