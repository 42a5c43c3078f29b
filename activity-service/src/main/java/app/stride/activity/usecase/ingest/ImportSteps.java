package app.stride.activity.usecase.ingest;

import app.stride.activity.usecase.HeavyWork;
import app.stride.activity.usecase.PassingFailures;
import app.stride.activity.usecase.ingest.Archives.Contents;
import app.stride.activity.usecase.ingest.Archives.Item;
import app.stride.activity.usecase.ingest.BulkImports.Claim;
import app.stride.activity.usecase.ingest.BulkImports.LeaseLostException;
import app.stride.activity.usecase.ingest.BulkImports.Step;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the next few files or lines of an import in: many to a transaction, unless one of them makes it fail. */
@ApplicationScoped
class ImportSteps {
    /** Items of a step at most, and bytes at which it is full: what memory and one statement bear well. */
    private static final int ITEMS = 25;

    private static final long BYTES = 4 << 20;

    private final Intake intake;
    private final BulkImports imports;
    private final Appraisal appraisal;
    private final HeavyWork heavyWork;
    private final LargeFiles largeFiles;
    private final PassingFailures passingFailures;
    private final Clock clock;

    ImportSteps(
            Intake intake,
            BulkImports imports,
            Appraisal appraisal,
            HeavyWork heavyWork,
            LargeFiles largeFiles,
            PassingFailures passingFailures,
            Clock clock) {
        this.intake = intake;
        this.imports = imports;
        this.appraisal = appraisal;
        this.heavyWork = heavyWork;
        this.largeFiles = largeFiles;
        this.passingFailures = passingFailures;
        this.clock = clock;
    }

    /**
     * Takes in what stands from this place on; answers how many items it were, at least one unless there is none. Fails when the lease is lost, when
     * the import is not at this place, and when it is no file's fault: the same files are good later.
     */
    Uni<Integer> take(Claim claim, Contents contents, @Nullable ZoneId home, int place) {
        return upTo(claim, contents, home, place, ITEMS)
                .onFailure(this::isOfAFile)
                .recoverWithUni(() -> alone(claim, contents, home, place));
    }

    /** What made the step fail stands alone: the next one begins behind it, and only it is lost. */
    private Uni<Integer> alone(Claim claim, Contents contents, @Nullable ZoneId home, int place) {
        return upTo(claim, contents, home, place, 1)
                .onFailure(this::isOfAFile)
                .recoverWithUni(failure -> giveUp(claim, contents, place));
    }

    private boolean isOfAFile(Throwable failure) {
        return !(failure instanceof LeaseLostException) && !passingFailures.is(failure);
    }

    private Uni<Integer> giveUp(Claim claim, Contents contents, int place) {
        ImportBatch lost = new ImportBatch(place);
        lost.fail(contents.nameOf(place), "It could not be saved.");
        return keep(claim, lost, Duration.ZERO);
    }

    private Uni<Integer> upTo(Claim claim, Contents contents, @Nullable ZoneId home, int place, int items) {
        return largeFiles.inTurn(contents.size() == 0 ? 0 : contents.bytesOf(place), () -> {
            Instant begun = clock.instant();
            return heavyWork
                    .run(() -> read(contents, home, place, items))
                    .chain(batch -> keep(claim, batch, Duration.between(begun, clock.instant())));
        });
    }

    private Uni<Integer> keep(Claim claim, ImportBatch batch, Duration took) {
        Instant begun = clock.instant();
        return intake.takePart(
                        claim.work().athlete(),
                        new Arrivals(batch.arrivals(), batch.originals(), null),
                        (transaction, fresh) -> imports.advance(
                                transaction,
                                claim,
                                step(batch, fresh, took.plus(Duration.between(begun, clock.instant())))))
                .replaceWith(batch.size());
    }

    private static Step step(ImportBatch batch, Set<Arrival> fresh, Duration took) {
        return new Step(batch.place(), batch.tally(fresh), batch.failures(), batch.warnings(), took);
    }

    private ImportBatch read(Contents contents, @Nullable ZoneId home, int place, int items) {
        ImportBatch batch = new ImportBatch(place);
        for (int next = place; next < contents.size() && batch.size() < items && batch.bytes() < BYTES; next++) {
            // A large file stands alone, at the beginning of a step.
            if (next > place && batch.bytes() + contents.bytesOf(next) >= LargeFiles.LARGE) {
                break;
            }
            add(batch, contents.read(next), home);
        }
        return batch;
    }

    private void add(ImportBatch batch, Item item, @Nullable ZoneId home) {
        if (item instanceof Item.Recorded recorded) {
            Original original = appraisal.original(fileName(recorded.file()), recorded.content());
            batch.add(original, appraisal.recorded(recorded.outcome(), original, recorded.entry()));
            recorded.outcome().warnings().forEach(warning -> batch.warn(recorded.file(), warning));
        } else if (item instanceof Item.Listed listed) {
            batch.add(List.of(appraisal.listed(listed.entry(), home)));
        } else if (item instanceof Item.Unreadable unreadable && unreadable.entry() != null) {
            String reason = unreadable.reason() + " What the list of activities says about it was kept.";
            batch.failBut(unreadable.file(), reason, appraisal.listed(unreadable.entry(), home));
        } else if (item instanceof Item.Unreadable unreadable) {
            batch.fail(unreadable.file(), unreadable.reason());
        } else if (item instanceof Item.Doubt doubt) {
            batch.doubt(doubt.file(), doubt.sentence());
        } else {
            batch.skip();
        }
    }

    /** A file is given back under its own name, without the archive's folders. */
    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
