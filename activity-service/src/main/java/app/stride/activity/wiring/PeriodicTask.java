package app.stride.activity.wiring;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * A background task that runs at an interval, never twice at once. A failure is logged; the next run is the retry.
 */
final class PeriodicTask {
    private static final Logger LOG = Logger.getLogger(PeriodicTask.class);

    private final String name;
    private final Duration interval;
    private final Supplier<Uni<Void>> work;
    private final Vertx vertx;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile long timer = -1;

    /**
     * @param name what the log calls it, as "Fading fitness"
     */
    PeriodicTask(String name, Duration interval, Supplier<Uni<Void>> work, Vertx vertx) {
        this.name = name;
        this.interval = interval;
        this.work = work;
        this.vertx = vertx;
    }

    void start() {
        timer = vertx.setPeriodic(interval.toMillis(), tick -> run());
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    private void run() {
        if (running.compareAndSet(false, true)) {
            Uni.createFrom()
                    .deferred(work::get)
                    .onTermination()
                    .invoke(() -> running.set(false))
                    .subscribe()
                    .with(
                            done -> {},
                            failure -> LOG.warnf("%s failed, next attempt in %s: %s", name, interval, failure));
        }
    }
}
