package app.stride.activity.wiring;

import app.stride.activity.usecase.ingest.ForgetRequestKeys;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Deletes old idempotency keys, at the interval of {@code stride.idempotency.cleanup-interval}. */
@ApplicationScoped
class RequestKeyWorker {
    private final PeriodicTask cleanup;

    RequestKeyWorker(ForgetRequestKeys forgetRequestKeys, IdempotencyConfig config, Vertx vertx) {
        this.cleanup = new PeriodicTask(
                "Deleting old idempotency keys", config.cleanupInterval(), forgetRequestKeys::untilNow, vertx);
    }

    void start(@Observes StartupEvent event) {
        cleanup.start();
    }

    void stop(@Observes ShutdownEvent event) {
        cleanup.stop();
    }
}
