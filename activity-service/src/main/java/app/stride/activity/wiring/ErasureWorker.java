package app.stride.activity.wiring;

import app.stride.activity.usecase.athlete.EraseRequested;
import app.stride.activity.usecase.athlete.ForgetErased;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Erases the athletes listed by an operator, and forgets old erasures, at the interval of {@code
 * stride.erasure.interval}.
 */
@ApplicationScoped
class ErasureWorker {
    private static final Logger LOG = Logger.getLogger(ErasureWorker.class);

    private final PeriodicTask erasing;
    private final PeriodicTask forgetting;

    ErasureWorker(EraseRequested eraseRequested, ForgetErased forgetErased, ErasureConfig config, Vertx vertx) {
        this.erasing = new PeriodicTask(
                "Erasing the athletes listed in erasure_request",
                config.interval(),
                () -> eraseRequested.untilNow().invoke(ErasureWorker::log).replaceWithVoid(),
                vertx);
        this.forgetting = new PeriodicTask(
                "Forgetting old erasures",
                config.interval(),
                () -> forgetErased
                        .untilNow()
                        .invoke(forgotten -> LOG.debugf("%d old erasures have been forgotten.", forgotten))
                        .replaceWithVoid(),
                vertx);
    }

    void start(@Observes StartupEvent event) {
        erasing.start();
        forgetting.start();
    }

    void stop(@Observes ShutdownEvent event) {
        erasing.stop();
        forgetting.stop();
    }

    private static void log(EraseRequested.Outcome outcome) {
        LOG.debugf("%d athletes listed in erasure_request have been erased.", outcome.erased());
        outcome.putOff()
                .forEach(cause -> LOG.error(
                        "Erasing an athlete listed in erasure_request failed; the next attempt is at its due_at.",
                        cause));
    }
}
