package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.Origin;
import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.effort.BestEfforts;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out of what came in all that is kept with it. Takes its time: never on an event loop. */
@ApplicationScoped
class Appraisal {
    private final Packing packing;

    Appraisal(Packing packing) {
        this.packing = packing;
    }

    Original original(String fileName, byte[] content) {
        return new Original(Sha256.of(content), fileName, packing.pack(content));
    }

    /**
     * The recordings of a file.
     *
     * @param entry what a list of activities says about the file; it is about one recording, not about several
     */
    List<Arrival> recorded(ReadOutcome.Read file, Original original, @Nullable LogbookEntry entry) {
        return file.recordings().stream()
                .map(recording -> recorded(file, recording, original, entry))
                .toList();
    }

    private Arrival recorded(
            ReadOutcome.Read file, Recording recording, Original original, @Nullable LogbookEntry entry) {
        Identity identity = Identity.ofRecording(recording, file.format());
        return file.recordings().size() == 1 && entry != null
                ? recorded(entry.describing(recording), identity, original, entry.origin())
                : recorded(recording, identity, original, null);
    }

    /** A line of a list of activities. */
    Arrival listed(LogbookEntry entry, @Nullable ZoneId home) {
        Recording recording = entry.recording(home);
        return new Arrival(
                recording,
                entry.isLocal() && home == null,
                Identity.ofEntry(entry),
                entry.origin() == null
                        ? KeptActivity.FROM_A_FILE
                        : entry.origin().provider(),
                entry.origin(),
                BestEfforts.of(recording),
                null,
                null);
    }

    private Arrival recorded(Recording recording, Identity identity, Original original, @Nullable Origin origin) {
        return new Arrival(
                recording,
                false,
                identity,
                origin == null ? KeptActivity.FROM_A_FILE : origin.provider(),
                origin,
                BestEfforts.of(recording),
                recording.samples().isEmpty() ? null : packing.pack(recording.samples()),
                original.sha256());
    }
}
