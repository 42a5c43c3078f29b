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

/**
 * Processes bulk imports, one at a time: immediately when this replica received one, and by polling for what others
 * left.
 */
@ApplicationScoped
class ImportWorker implements ImportWork {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    /** After this time the rest of an archive will not arrive any more. */
    private static final Duration UNFINISHED = Duration.ofHours(6);

    /** From a failure to the next attempt. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Duration FORGET = Duration.ofHours(1);

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
        // A context of its own: the work must not see what the request that caused it left in its context.
        this.context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(config.pollInterval().toMillis(), tick -> due());
        forgetTimer = vertx.setPeriodic(FORGET.toMillis(), tick -> forget());
    }

    /** Gives back the import in progress, so that another replica need not wait for the lease to expire. */
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
            LOG.info("Processing imports works again.");
        }
        if (worked && !stopped) {
            next();
        } else {
            working.set(false);
        }
    }

    /**
     * The import keeps its progress and continues once its lease has expired. The first tick after the pause looks
     * for others.
     */
    private void pause(Throwable failure) {
        if (outage.begins()) {
            LOG.warnf(
                    failure,
                    "Processing imports failed; the interrupted one continues where it stopped, retrying in %s.",
                    PAUSE);
        }
        vertx.setTimer(PAUSE.toMillis(), over -> working.set(false));
    }

    private void forget() {
        imports.forgetOld(UNFINISHED, config.remembered())
                .subscribe()
                .with(
                        done -> {},
                        failure -> LOG.warnf("Deleting old imports failed, next attempt in %s: %s", FORGET, failure));
    }
}
