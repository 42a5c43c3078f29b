package app.stride.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Whether the database answers. One that stands still closes no connection and fails no statement: whoever asked it waits for as long as that
 * lasts, and whoever comes now had better be told at once to come back later.
 */
@ApplicationScoped
public class DatabasePulse {
    private static final Logger LOG = Logger.getLogger(DatabasePulse.class);

    private static final Duration INTERVAL = Duration.ofMillis(500);

    /** Silences: seldom enough that a database which stands still does not use up the pool with it. */
    private static final int ASKED_AGAIN_AFTER = 3;

    private final Vertx vertx;
    private final Pool pool;
    private final OutboxConfig config;
    private volatile long waitingSince;
    private long asked;
    private boolean silent;
    private long timer;

    @Inject
    DatabasePulse(Vertx vertx, Pool pool, OutboxConfig config) {
        this.vertx = vertx;
        this.pool = pool;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(INTERVAL.toMillis(), tick -> feel());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    /** False from when it has been silent for too long until it answers again; a failure is an answer, too. */
    public boolean isFelt() {
        long since = waitingSince;
        return since == 0 || System.nanoTime() - since < config.silence().toNanos();
    }

    /** Asked once more after a while: what was asked on the connection to a machine that has vanished is answered by nobody. */
    private void feel() {
        long now = System.nanoTime();
        if (waitingSince == 0) {
            waitingSince = now;
            ask(now);
        } else if (now - asked > ASKED_AGAIN_AFTER * config.silence().toNanos()) {
            ask(now);
        }
        if (isFelt() == silent) {
            silent = !silent;
            LOG.warn(silent ? "The database does not answer" : "The database answers again");
        }
    }

    private void ask(long now) {
        asked = now;
        pool.query("select 1").execute().subscribe().with(answer -> waitingSince = 0, failure -> {
            LOG.debug("The database fails", failure);
            if (System.nanoTime() - now < config.silence().toNanos()) {
                waitingSince = 0; // later it is we who gave up
            }
        });
    }
}
