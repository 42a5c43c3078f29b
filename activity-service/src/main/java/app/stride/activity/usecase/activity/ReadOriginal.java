package app.stride.activity.usecase.activity;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.HeavyWork;
import app.stride.activity.usecase.ingest.Original;
import app.stride.activity.usecase.ingest.Originals;
import app.stride.activity.usecase.ingest.Packing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads the file that an activity was uploaded in, byte for byte. */
@ApplicationScoped
public class ReadOriginal {
    /** A file as it was uploaded. */
    public record SentFile(String name, byte[] content) {}

    private final Originals originals;
    private final Packing packing;
    private final HeavyWork heavyWork;

    ReadOriginal(Originals originals, Packing packing, HeavyWork heavyWork) {
        this.originals = originals;
        this.packing = packing;
        this.heavyWork = heavyWork;
    }

    /** Empty when the activity was recorded without a file, or does not exist. */
    public Uni<Optional<SentFile>> of(AthleteId athlete, ActivityId activity) {
        return originals
                .find(athlete, activity)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : heavyWork.run(() -> found.map(this::unpacked)));
    }

    private SentFile unpacked(Original original) {
        return new SentFile(original.fileName(), packing.unpack(original.file()));
    }
}
