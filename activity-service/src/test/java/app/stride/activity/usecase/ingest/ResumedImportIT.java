package app.stride.activity.usecase.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.activity.Totals;
import app.stride.activity.testkit.ServiceTest;
import app.stride.activity.usecase.HeavyWork;
import app.stride.activity.usecase.ingest.Archives.Contents;
import app.stride.activity.usecase.ingest.Archives.Item;
import app.stride.activity.usecase.ingest.BulkImport.Failure;
import app.stride.activity.usecase.ingest.BulkImport.Status;
import app.stride.activity.usecase.ingest.BulkImport.Tally;
import app.stride.activity.usecase.ingest.BulkImports.Claim;
import app.stride.activity.usecase.ingest.BulkImports.LeaseLostException;
import app.stride.outbox.TransientFailure;
import app.stride.running.Distance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replica that dies in the middle of an import, and one that thinks it is still at work when it is not. */
@ServiceTest
class ResumedImportIT extends InterruptedImports {
    private static final Duration MINUTES_30 = Duration.ofMinutes(30);

    @TempDir
    Path directory;

    @Inject
    ImportSteps steps;

    @Inject
    Intake intake;

    @Inject
    Appraisal appraisal;

    @Inject
    HeavyWork heavyWork;

    @Inject
    LargeFiles largeFiles;

    @Inject
    Archives archives;

    @Test
    void whoTakesOverGoesOnWithTheNextFileAndNothingIsCountedTwice() throws IOException {
        byte[] archive = archive();
        Claim claim = claimedByTheDead(archive);
        int taken;
        try (Contents contents = archives.open(Files.write(directory.resolve("a"), archive), "years.zip")) {
            taken = steps.take(claim, contents, ZoneOffset.UTC, 0).await().indefinitely();
        }

        await().atMost(Duration.ofSeconds(60)).until(() -> find().isOver());

        assertThat(taken).isPositive().isLessThan(RUNS);
        assertThat(find().status()).isEqualTo(Status.COMPLETED);
        assertThat(find().tally()).isEqualTo(new Tally(RUNS, RUNS, 0, 0, 0, RUNS));
        assertThat(athlete.get("/v1/activities?limit=100").<List<?>>path("")).hasSize(RUNS);
        assertThat(parts()).isZero();
    }

    @Test
    void whoHasLostTheLeaseKeepsNothing() throws IOException {
        byte[] archive = archive();
        Claim claim = claimedByTheDead(archive);
        await().atMost(Duration.ofSeconds(60)).until(() -> find().isOver());

        try (Contents contents = archives.open(Files.write(directory.resolve("a"), archive), "years.zip")) {
            assertThatThrownBy(() -> steps.take(claim, contents, ZoneOffset.UTC, 0)
                            .await()
                            .indefinitely())
                    .isInstanceOf(LeaseLostException.class);
        }
        assertThat(find().tally().done()).isEqualTo(RUNS);
    }

    @Test
    void aStepThatIsTakenAgainBecauseItsAnswerWasLostCountsOnce() throws IOException {
        byte[] archive = archive();
        Claim claim = claimedByTheDead(archive);
        change(
                "update import set lease_until = now() + interval '1 hour' where athlete_id = $1 and import_id = $2",
                job);
        int taken;
        try (Contents contents = archives.open(Files.write(directory.resolve("a"), archive), "years.zip")) {
            taken = steps.take(claim, contents, ZoneOffset.UTC, 0).await().indefinitely();

            assertThatThrownBy(() -> steps.take(claim, contents, ZoneOffset.UTC, 0)
                            .await()
                            .indefinitely())
                    .isInstanceOf(LeaseLostException.class);
        }

        assertThat(find().tally()).isEqualTo(new Tally(taken, taken, 0, 0, 0, taken));
    }

    @Test
    void aFileThatTheDatabaseCannotKeepIsLostAloneAndWhatStandsAroundItIsKept() {
        Claim claim = claimedByTheDead(archive());
        change(
                "update import set lease_until = now() + interval '1 hour' where athlete_id = $1 and import_id = $2",
                job);
        Contents contents = new Lines(List.of(line(START), line(Instant.MAX), line(START.plusSeconds(86_400))));

        int place = 0;
        while (place < contents.size()) {
            place += steps.take(claim, contents, ZoneOffset.UTC, place).await().indefinitely();
        }

        assertThat(find().tally()).isEqualTo(new Tally(3, 2, 0, 1, 0, 2));
        assertThat(find().failures()).containsExactly(new Failure(1, "list.csv", "It could not be saved."));
    }

    @Test
    void whenTheDatabaseIsAwayNoFileIsBlamed() {
        Claim claim = claimedByTheDead(archive());
        change(
                "update import set lease_until = now() + interval '1 hour' where athlete_id = $1 and import_id = $2",
                job);
        ImportSteps cutOff = new ImportSteps(
                intake, awayWhenItCounts(), appraisal, heavyWork, largeFiles, TransientFailure::is, Clock.systemUTC());
        Contents contents = new Lines(List.of(line(START)));

        assertThatThrownBy(() ->
                        cutOff.take(claim, contents, ZoneOffset.UTC, 0).await().indefinitely())
                .hasRootCauseInstanceOf(ConnectException.class);

        assertThat(find().tally()).isEqualTo(Tally.NONE);
    }

    /** The port, whose database is gone for the one statement that counts the first step, and there again for the next. */
    private BulkImports awayWhenItCounts() {
        AtomicBoolean away = new AtomicBoolean(true);
        return (BulkImports) Proxy.newProxyInstance(
                BulkImports.class.getClassLoader(), new Class<?>[] {BulkImports.class}, (proxy, method, arguments) -> {
                    boolean counts = method.getName().equals("advance") && away.getAndSet(false);
                    return counts
                            ? Uni.createFrom().failure(new UncheckedIOException(new ConnectException("away")))
                            : method.invoke(imports, arguments);
                });
    }

    private static LogbookEntry line(Instant start) {
        Totals totals =
                new Totals(Distance.ofKilometres(5), MINUTES_30, MINUTES_30, null, null, null, null, null, null);
        return new LogbookEntry(start, null, Sport.RUN, null, null, totals, null, null);
    }

    /** A list of activities that is open. */
    private record Lines(List<LogbookEntry> entries) implements Contents {
        @Override
        public int size() {
            return entries.size();
        }

        @Override
        public Item read(int place) {
            return new Item.Listed("list.csv", entries.get(place));
        }

        @Override
        public void close() {}
    }
}
