package app.stride.activity.wiring;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.adapter.file.archive.ArchiveFiles;
import app.stride.activity.adapter.file.archive.DiskFiles;
import app.stride.activity.adapter.file.archive.OwnDirectory;
import app.stride.activity.adapter.rest.ingest.UploadRoom;
import app.stride.activity.usecase.HeavyWork;
import app.stride.activity.usecase.Ids;
import app.stride.activity.usecase.ingest.Archives;
import app.stride.activity.usecase.ingest.RecordingFiles;
import app.stride.activity.usecase.ingest.SentFiles;
import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Produces what the use cases need from the platform. */
@ApplicationScoped
class Wiring {
    /** Where a day begins first (Kiritimati). */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    /** On a busy machine an archive of 2 GiB takes minutes; work that takes longer than this is reported as stuck. */
    private static final Duration LONGEST_WORK = Duration.ofMinutes(15);

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Ids ids() {
        return UuidCreator::getTimeOrderedEpoch;
    }

    @Produces
    @Singleton
    RecordingFiles recordingFiles(MeterRegistry metrics) {
        return new MeasuredFiles(new ActivityFiles()::read, metrics);
    }

    @Produces
    @Singleton
    OwnDirectory ownDirectory(ImportsConfig config) {
        return OwnDirectory.within(config.directory());
    }

    void close(@Disposes OwnDirectory directory) {
        directory.close();
    }

    @Produces
    @Singleton
    UploadRoom uploadRoom(ImportsConfig config) {
        return new UploadRoom(config.room().asLongValue());
    }

    @Produces
    @Singleton
    Archives archives(OwnDirectory directory, Clock clock) {
        return new ArchiveFiles(directory.path(), () -> LocalDate.ofInstant(clock.instant(), EARLIEST));
    }

    @Produces
    @Singleton
    SentFiles sentFiles(OwnDirectory directory) {
        return new DiskFiles(directory.path());
    }

    @Produces
    @Singleton
    WorkerExecutor heavyWorkers(Vertx vertx, IngestConfig config) {
        return vertx.createSharedWorkerExecutor(
                "heavy-work", config.concurrency(), LONGEST_WORK.toMinutes(), TimeUnit.MINUTES);
    }

    void close(@Disposes WorkerExecutor workers) {
        workers.closeAndForget();
    }

    @Produces
    @Singleton
    HeavyWork heavyWork(WorkerExecutor workers) {
        return new HeavyWork() {
            @Override
            public <T> Uni<T> run(Supplier<T> work) {
                return workers.executeBlocking(work::get, false);
            }
        };
    }
}
