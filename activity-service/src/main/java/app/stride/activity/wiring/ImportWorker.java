package app.stride.activity.wiring;

import app.stride.activity.usecase.ingest.BulkImports;
import app.stride.activity.usecase.ingest.ImportWork;
import app.stride.activity.usecase.ingest.WorkOffImport;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Works off bulk imports, one at a time: at once when one was sent to this replica, and by looking now and then for what others left. */
@ApplicationScoped
class ImportWorker implements ImportWork {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    /** After so long nobody sends the rest of an archive any more. */
    private static final Duration UNFINISHED = Duration.ofHours(6);

    /** From a failure to the next look. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final long FORGET_MILLIS = Duration.ofHours(1).toMillis();

    private final WorkOffImport workOffImport;
    private final BulkImports imports;
    private final ImportsConfig config;
    private final Vertx vertx;
    private final Context context;
    private final AtomicBoolean working = new AtomicBoolean();
    private final Outage outage = new Outage();
    private volatile boolean stopped;
    private volatile @Nullable Cancellable work;
    private volatile long timer = -1;
    private volatile long forgetTimer = -1;

    ImportWorker(WorkOffImport workOffImport, BulkImports imports, ImportsConfig config, Vertx vertx) {
        this.workOffImport = workOffImport;
        this.imports = imports;
        this.config = config;
        this.vertx = vertx;
        // Its own context: what a request left behind in its own is no concern of the work that it caused.
        this.context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(config.pollInterval().toMillis(), tick -> due());
        forgetTimer = vertx.setPeriodic(FORGET_MILLIS, tick -> forget());
    }

    /** What is under way is given back, so that another replica need not wait for the lease to end. */
    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        vertx.cancelTimer(timer);
        vertx.cancelTimer(forgetTimer);
        Cancellable underWay = work;
        if (underWay != null) {
            underWay.cancel();
        }
    }

    @Override
    public void due() {
        if (!stopped && working.compareAndSet(false, true)) {
            context.runOnContext(ignored -> next());
        }
    }

    private void next() {
        work = workOffImport.next(config.lease()).subscribe().with(this::goOn, this::pause);
    }

    private void goOn(boolean worked) {
        if (outage.ends()) {
            LOG.info("Imports are looked for again");
        }
        if (worked && !stopped) {
            next();
        } else {
            working.set(false);
        }
    }

    /** The import stays as far as it has come, and is taken up again once its lease has ended. The first tick after the pause looks for others. */
    private void pause(Throwable failure) {
        if (outage.begins()) {
            LOG.warnf(failure, "An import was interrupted; it goes on where it stopped.");
        }
        vertx.setTimer(PAUSE.toMillis(), over -> working.set(false));
    }

    private void forget() {
        imports.forgetOld(UNFINISHED, config.remembered())
                .subscribe()
                .with(
                        done -> {},
                        failure -> LOG.warnf("Old imports cannot be forgotten now: %s", failure.getMessage()));
    }
}
