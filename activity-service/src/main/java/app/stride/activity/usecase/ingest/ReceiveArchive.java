package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.HeavyWork;
import app.stride.activity.usecase.Ids;
import app.stride.activity.usecase.Sha256;
import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import app.stride.activity.usecase.ingest.BulkImports.Arriving;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Keeps an archive durably, part by part, to be worked off later by whichever replica has time. */
@ApplicationScoped
public class ReceiveArchive {

    /**
     * An archive as it was sent.
     *
     * @param key the client's name for the request, null when it gave none
     */
    public record Upload(
            String fileName, Path file, @Nullable String key) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is kept, or was kept before. */
        record Accepted(BulkImport job) implements Outcome {}

        /** It cannot be opened; the reason is a sentence for the athlete. */
        record Unreadable(String reason) implements Outcome {}

        /** The idempotency key was already used with a different request. */
        record KeyTaken() implements Outcome {}
    }

    private final BulkImports imports;
    private final Archives archives;
    private final SentFiles files;
    private final HeavyWork heavyWork;
    private final ImportWork work;
    private final Ids ids;

    ReceiveArchive(
            BulkImports imports, Archives archives, SentFiles files, HeavyWork heavyWork, ImportWork work, Ids ids) {
        this.imports = imports;
        this.archives = archives;
        this.files = files;
        this.heavyWork = heavyWork;
        this.work = work;
        this.ids = ids;
    }

    /** Whether the file is for this use case, rather than a single recording. */
    public Uni<Boolean> concerns(Path file) {
        return heavyWork.run(() -> archives.recognizes(file));
    }

    public Uni<Outcome> of(AthleteId athlete, Upload upload) {
        return heavyWork
                .run(() -> fingerprint(upload))
                .chain(sha256 -> imports.earlier(athlete, upload.key(), sha256)
                        .chain(earlier -> earlier.isPresent()
                                ? Uni.createFrom().item(again(earlier.get(), sha256))
                                : keep(
                                        new Arriving(
                                                ids.next(),
                                                athlete,
                                                upload.fileName(),
                                                files.size(upload.file()),
                                                sha256,
                                                upload.key()),
                                        upload.file())))
                .onFailure(UnreadableArchiveException.class)
                .recoverWithItem(unreadable -> new Outcome.Unreadable(String.valueOf(unreadable.getMessage())));
    }

    /** A first look tells at once what nothing can come of. */
    private Sha256 fingerprint(Upload upload) {
        archives.check(upload.file(), upload.fileName());
        return files.fingerprint(upload.file());
    }

    private static Outcome again(BulkImport earlier, Sha256 sha256) {
        return earlier.sha256().equals(sha256) ? new Outcome.Accepted(earlier) : new Outcome.KeyTaken();
    }

    private Uni<Outcome> keep(Arriving arriving, Path file) {
        return imports.begin(arriving)
                .chain(() -> keepParts(arriving.athlete(), arriving.id(), file))
                .chain(() -> imports.release(arriving.athlete(), arriving.id()))
                .onFailure()
                .call(() -> discard(arriving))
                .onCancellation()
                .call(() -> discard(arriving))
                .invoke(work::due)
                .chain(released -> kept(arriving, released))
                .map(kept -> again(kept.orElseThrow(), arriving.sha256()));
    }

    /** Whatever else fails is told: what is left of this one is swept away later. */
    private Uni<Void> discard(Arriving arriving) {
        return imports.discard(arriving.athlete(), arriving.id()).onFailure().recoverWithNull();
    }

    /** The same request, sent twice, was kept before this one: it is one import. */
    private Uni<Optional<BulkImport>> kept(Arriving arriving, boolean released) {
        Uni<Optional<BulkImport>> own = imports.find(arriving.athlete(), arriving.id());
        String key = arriving.key();
        if (released) {
            return own;
        }
        return discard(arriving)
                .chain(() -> key == null
                        ? Uni.createFrom().item(Optional.<BulkImport>empty())
                        : imports.kept(arriving.athlete(), key))
                .chain(kept -> kept.isEmpty() ? own : Uni.createFrom().item(kept));
    }

    private Uni<Void> keepParts(AthleteId athlete, UUID id, Path file) {
        AtomicInteger place = new AtomicInteger();
        return Multi.createBy()
                .repeating()
                .uni(() -> keepPart(athlete, id, file, place.getAndIncrement()))
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> keepPart(AthleteId athlete, UUID id, Path file, int place) {
        return heavyWork
                .run(() -> files.part(file, place))
                .chain(part -> part.length == 0
                        ? Uni.createFrom().item(false)
                        : imports.keepPart(athlete, id, place, part).replaceWith(true));
    }
}
