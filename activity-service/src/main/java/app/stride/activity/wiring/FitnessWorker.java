package app.stride.activity.wiring;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.fitness.FitnessRefreshes;
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
 * Works off the fitness that is due, one athlete after the other: at once after a commit of this replica, and by looking now and then. Several
 * replicas share the work.
 */
@ApplicationScoped
class FitnessWorker implements FitnessRefreshes {
    private static final Logger LOG = Logger.getLogger(FitnessWorker.class);
    /** From a failure to the next look, however many are told meanwhile that something is due. */
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
        // Its own context: what a request left behind in its own is no concern of the work that it caused.
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
            LOG.error("Fitness could not be worked out; it is put off.", putOff.cause());
            waiters.done(round, putOff.athlete());
        } else {
            waiters.nothingLeft(round);
        }
    }

    private void goOn(Outcome outcome) {
        if (outage.ends()) {
            LOG.info("Fitness is worked out again");
        }
        if (!stopped && (!(outcome instanceof Outcome.NothingDue) || askedAgain.get())) {
            next();
        } else {
            rest();
        }
    }

    /** The database is away, most likely: the first tick after the pause tries again. */
    private void pause(Throwable failure) {
        if (outage.begins()) {
            LOG.warnf("Fitness waits until it can be worked out: %s", failure);
        }
        vertx.setTimer(PAUSE.toMillis(), over -> working.set(false));
    }

    private void rest() {
        working.set(false);
        // Somebody may have asked between the last look and the line above.
        if (askedAgain.get()) {
            due();
        }
    }
}
