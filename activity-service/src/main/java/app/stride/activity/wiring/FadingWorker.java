package app.stride.activity.wiring;

import app.stride.activity.usecase.fitness.FadeFitness;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Lets fitness fade, at the interval of {@code stride.fitness.age-interval}. */
@ApplicationScoped
class FadingWorker {
    private static final Logger LOG = Logger.getLogger(FadingWorker.class);

    private final PeriodicTask fading;

    FadingWorker(FadeFitness fadeFitness, FitnessConfig config, Vertx vertx) {
        this.fading = new PeriodicTask(
                "Fading fitness",
                config.ageInterval(),
                () -> fadeFitness
                        .untilNow()
                        .invoke(marked -> LOG.debugf("A new day has begun for %d athletes.", marked))
                        .replaceWithVoid(),
                vertx);
    }

    void start(@Observes StartupEvent event) {
        fading.start();
    }

    void stop(@Observes ShutdownEvent event) {
        fading.stop();
    }
}
