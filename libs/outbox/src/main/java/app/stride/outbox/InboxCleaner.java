package app.stride.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Forgets the events that took effect so long ago that no topic keeps them any more: in small steps, which replicas may take side by side. */
@ApplicationScoped
class InboxCleaner {
    private static final Logger LOG = Logger.getLogger(InboxCleaner.class);

    private static final int STEP = 5_000;

    private static final String FORGET = """
            delete from inbox where (athlete_id, consumer, event_id) in (
                select athlete_id, consumer, event_id from inbox
                where received_at < now() - $1::float8 * interval '1 second' order by received_at limit $2
                for update skip locked)
            """;

    private final Vertx vertx;
    private final Pool pool;
    private final OutboxConfig config;
    private long timer;

    @Inject
    InboxCleaner(Vertx vertx, Pool pool, OutboxConfig config) {
        this.vertx = vertx;
        this.pool = pool;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(
                config.cleaningInterval().toMillis(),
                tick -> forget().subscribe()
                        .with(done -> {}, failure -> LOG.warnf("The inbox is cleaned later: %s", failure.toString())));
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    /** Forgets everything that is old enough, and tells nothing: what is left goes with the next round. */
    Uni<Void> forget() {
        return forget(config.rememberInbox());
    }

    Uni<Void> forget(Duration olderThan) {
        return Uni.createFrom()
                .deferred(() -> pool.preparedQuery(FORGET).execute(Tuple.of((double) olderThan.toSeconds(), STEP)))
                .repeat()
                .whilst(rows -> rows.rowCount() == STEP)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
