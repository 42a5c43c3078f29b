package app.stride.activity.wiring;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.FitnessRefreshes;
import app.stride.activity.usecase.fitness.RefreshFitness;
import app.stride.activity.usecase.fitness.RefreshFitness.Outcome;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Recalculates the fitness that is due, one athlete after the other: immediately after a commit of this replica,
 * and by polling. Replicas share the work.
 */
@ApplicationScoped
class FitnessWorker implements FitnessRefreshes {
    private static final Logger LOG = Logger.getLogger(FitnessWorker.class);
    /** From a failure to the next attempt, whatever becomes due meanwhile. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RefreshFitness refreshFitness;
    private final FitnessConfig config;
    private final Context context;
    private final Vertx vertx;
    private final Waiters waiters = new Waiters();
    private final AtomicBoolean working = new AtomicBoolean();
    private final AtomicBoolean askedAgain = new AtomicBoolean();
    private final Outage outage = new Outage();
    private volatile boolean stopped;
    private volatile long timer = -1;

    FitnessWorker(RefreshFitness refreshFitness, FitnessConfig config, Vertx vertx) {
        this.refreshFitness = refreshFitness;
        this.config = config;
        this.vertx = vertx;
        // A context of its own: the work must not see what the request that caused it left in its context.
        this.context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(config.pollInterval().toMillis(), tick -> due());
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        vertx.cancelTimer(timer);
    }

    @Override
    public void due() {
        askedAgain.set(true);
        if (!stopped && working.compareAndSet(false, true)) {
            context.runOnContext(ignored -> next());
        }
    }

    @Override
    public Uni<Void> settled(AthleteId athlete) {
        Context caller = Vertx.currentContext();
        Uni<Void> settled = waiters.next(athlete, this::due)
                .ifNoItem()
                .after(config.answersWait())
                .recoverWithUni(Uni.createFrom().voidItem());
        return caller == null ? settled : settled.emitOn(work -> caller.runOnContext(ignored -> work.run()));
    }

    private void next() {
        askedAgain.set(false);
        long round = waiters.begin();
        refreshFitness
                .next()
                .invoke(outcome -> tell(round, outcome))
                .subscribe()
                .with(this::goOn, this::pause);
    }

    private void tell(long round, Outcome outcome) {
        if (outcome instanceof Outcome.Refreshed refreshed) {
            waiters.done(round, refreshed.athlete());
        } else if (outcome instanceof Outcome.PutOff putOff) {
            LOG.error("Calculating one athlete's fitness failed; it is postponed and retried later.", putOff.cause());
            waiters.done(round, putOff.athlete());
        } else {
            waiters.nothingLeft(round);
        }
    }

    private void goOn(Outcome outcome) {
        if (outage.ends()) {
            LOG.info("Calculating fitness works again.");
        }
        if (!stopped && (!(outcome instanceof Outcome.NothingDue) || askedAgain.get())) {
            next();
        } else {
            rest();
        }
    }

    /** Most likely the database is unavailable: the first tick after the pause tries again. */
    private void pause(Throwable failure) {
        if (outage.begins()) {
            LOG.warnf("Calculating fitness failed, retrying every %s: %s", PAUSE, failure);
        }
        vertx.setTimer(PAUSE.toMillis(), over -> working.set(false));
    }

    private void rest() {
        working.set(false);
        // Something may have become due between the last attempt and the line above.
        if (askedAgain.get()) {
            due();
        }
    }
}
