package app.stride.activity.wiring;

import app.stride.activity.usecase.athlete.EraseRequested;
import app.stride.activity.usecase.athlete.ForgetErased;
import app.stride.activity.usecase.fitness.LetTimePass;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Lets time pass now and then, and does what was put down to be done. */
@ApplicationScoped
class Timekeeper {
    private static final Logger LOG = Logger.getLogger(Timekeeper.class);

    private final LetTimePass letTimePass;
    private final EraseRequested eraseRequested;
    private final ForgetErased forgetErased;
    private final FitnessConfig config;
    private final Vertx vertx;
    private volatile long timer = -1;

    Timekeeper(
            LetTimePass letTimePass,
            EraseRequested eraseRequested,
            ForgetErased forgetErased,
            FitnessConfig config,
            Vertx vertx) {
        this.letTimePass = letTimePass;
        this.eraseRequested = eraseRequested;
        this.forgetErased = forgetErased;
        this.config = config;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(config.ageInterval().toMillis(), tick -> pass());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void pass() {
        letTimePass
                .untilNow()
                .subscribe()
                .with(
                        aged -> LOG.debugf("The fitness of %d athletes is of yesterday.", aged),
                        failure -> LOG.warnf("Fitness cannot fade right now: %s", failure.getMessage()));
        eraseRequested
                .untilNow()
                .subscribe()
                .with(
                        Timekeeper::tell,
                        failure -> LOG.warnf("Nobody can be erased right now: %s", failure.getMessage()));
        forgetErased
                .untilNow()
                .subscribe()
                .with(
                        forgotten -> LOG.debugf("%d erased athletes are forgotten.", forgotten),
                        failure -> LOG.warnf("Nobody can be forgotten right now: %s", failure.getMessage()));
    }

    private static void tell(EraseRequested.Outcome outcome) {
        LOG.debugf("%d athletes are erased on an operator's request.", outcome.erased());
        outcome.putOff()
                .forEach(cause -> LOG.error("An athlete could not be erased as requested; they are put off.", cause));
    }
}
