package app.stride.activity.wiring;

import app.stride.activity.adapter.file.archive.OwnDirectory;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sees to it that processes that were killed leave nothing on the disk for long: neither what they worked on nor what they were being sent. */
@ApplicationScoped
class TemporaryFiles {
    private static final Logger LOG = Logger.getLogger(TemporaryFiles.class);
    /** After so long without a byte nobody goes on with an upload. */
    private static final Duration STALE = Duration.ofHours(6);

    private static final long LOOK_MILLIS = Duration.ofHours(1).toMillis();

    private final Path uploads;
    private final Clock clock;
    private final Vertx vertx;
    /** Tells other processes that share the directory for uploads that this one is at work. */
    private volatile @Nullable OwnDirectory presence;

    private volatile long timer = -1;

    TemporaryFiles(
            @ConfigProperty(name = "quarkus.http.body.uploads-directory") Path uploads, Clock clock, Vertx vertx) {
        this.uploads = uploads;
        this.clock = clock;
        this.vertx = vertx;
    }

    /**
     * The directory is made now, when nothing waits, as whoever makes it deletes what is left of others. Where no other
     * process takes uploads, what was being sent so far was being sent to one that is gone.
     */
    void start(@Observes StartupEvent event, OwnDirectory directory) {
        LOG.debugf("Temporary files are kept in %s", directory.path());
        OwnDirectory present = OwnDirectory.within(uploads);
        presence = present;
        Instant now = clock.instant();
        deleteUploads(present.isOnly() ? now : now.minus(STALE));
        timer = vertx.setPeriodic(
                LOOK_MILLIS, tick -> deleteUploads(clock.instant().minus(STALE)));
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
        OwnDirectory present = presence;
        if (present != null) {
            present.close();
        }
    }

    private void deleteUploads(Instant since) {
        vertx.executeBlocking(() -> {
            OwnDirectory.deleteStale(uploads, since);
            return true;
        });
    }
}
