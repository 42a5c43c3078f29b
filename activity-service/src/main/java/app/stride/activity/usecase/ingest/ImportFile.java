package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.usecase.HeavyWork;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the activities of one file, and the file. */
@ApplicationScoped
public class ImportFile {

    /**
     * A file as it was sent.
     *
     * @param bytes how large it is
     * @param content reads it, which takes its time
     * @param key the client's name for the request, null when it gave none
     */
    public record Upload(
            String fileName,
            long bytes,
            Supplier<byte[]> content,
            @Nullable String key) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** At least one of the activities, which are all of the file, is new. */
        record Created(List<KeptActivity> activities, List<String> warnings) implements Outcome {}

        /** All of them were there. */
        record Duplicate(List<KeptActivity> activities, List<String> warnings) implements Outcome {}

        /** There is no recording in it; the reason is a sentence for the athlete. */
        record Unreadable(String reason) implements Outcome {}

        /** The request was processed before, and its activities have been deleted since. */
        record Deleted() implements Outcome {}

        /** The idempotency key was already used with a different request. */
        record KeyTaken() implements Outcome {}
    }

    /** A file that was read: either arrivals with warnings, or the reason why not. */
    private record Opened(@Nullable Arrivals arrivals, List<String> warnings, String refusal) {}

    private final RecordingFiles files;
    private final Appraisal appraisal;
    private final HeavyWork heavyWork;
    private final LargeFiles largeFiles;
    private final Intake intake;

    ImportFile(RecordingFiles files, Appraisal appraisal, HeavyWork heavyWork, LargeFiles largeFiles, Intake intake) {
        this.files = files;
        this.appraisal = appraisal;
        this.heavyWork = heavyWork;
        this.largeFiles = largeFiles;
        this.intake = intake;
    }

    public Uni<Outcome> of(AthleteId athlete, Upload upload) {
        return largeFiles.inTurn(upload.bytes(), () -> taken(athlete, upload));
    }

    private Uni<Outcome> taken(AthleteId athlete, Upload upload) {
        return heavyWork.run(() -> open(upload)).chain(opened -> {
            Arrivals arrivals = opened.arrivals();
            return arrivals == null
                    ? Uni.createFrom().item(new Outcome.Unreadable(opened.refusal()))
                    : intake.take(athlete, arrivals).map(taken -> outcome(taken, opened.warnings()));
        });
    }

    private Opened open(Upload upload) {
        byte[] content = upload.content().get();
        ReadOutcome outcome = files.read(content, upload.fileName());
        if (outcome instanceof ReadOutcome.Read read) {
            Original original = appraisal.original(upload.fileName(), content);
            RequestKey key = upload.key() == null ? null : new RequestKey(upload.key(), original.sha256());
            Arrivals arrivals = new Arrivals(appraisal.recorded(read, original, null), List.of(original), key);
            return new Opened(arrivals, read.warnings(), "");
        }
        return new Opened(null, List.of(), ((ReadOutcome.Refused) outcome).reason());
    }

    private static Outcome outcome(Taken taken, List<String> warnings) {
        if (taken instanceof Taken.New added) {
            return new Outcome.Created(added.activities(), warnings);
        }
        if (taken instanceof Taken.Known known) {
            return new Outcome.Duplicate(known.activities(), warnings);
        }
        return taken instanceof Taken.Deleted ? new Outcome.Deleted() : new Outcome.KeyTaken();
    }
}
