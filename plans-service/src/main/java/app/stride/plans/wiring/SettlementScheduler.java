package app.stride.plans.wiring;

import app.stride.plans.usecase.lifecycle.SettleDays;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Looks again and again whether some athlete's day is over. Every replica looks; that each day is settled once is the store's matter. A
 * look that finds nothing is one short read of an index.
 */
@ApplicationScoped
class SettlementScheduler {

    private static final Logger LOG = Logger.getLogger(SettlementScheduler.class);

    private final Vertx vertx;
    private final SettleDays settleDays;
    private final SettlementConfig config;
    private final AtomicBoolean working = new AtomicBoolean();
    private long timer;

    SettlementScheduler(Vertx vertx, SettleDays settleDays, SettlementConfig config) {
        this.vertx = vertx;
        this.settleDays = settleDays;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            timer = vertx.setPeriodic(config.interval().toMillis(), tick -> look());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void look() {
        if (working.compareAndSet(false, true)) {
            settleDays
                    .settle()
                    .onTermination()
                    .invoke(() -> working.set(false))
                    .subscribe()
                    .with(
                            settled -> LOG.debugf("The day of %d plans is over", settled),
                            failure -> LOG.warnf("Days that are over wait to be settled: %s", failure.toString()));
        }
    }
}
