package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.Sha256;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.ingest.BulkImport.Failure;
import app.stride.activity.usecase.ingest.BulkImport.Tally;
import app.stride.activity.usecase.ingest.BulkImport.Warning;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bulk imports, with what was sent until it is worked off. */
public interface BulkImports {

    /** An archive that is about to be kept part by part. */
    record Arriving(
            UUID id,
            AthleteId athlete,
            String fileName,
            long size,
            Sha256 sha256,
            @Nullable String key) {}

    /**
     * The right to work on an import, as long as the lease is renewed and nobody else has taken it over.
     *
     * @param attempts how often it was taken up since it last came on, this time included
     */
    record Claim(BulkImport work, UUID worker, int attempts) {}

    /**
     * What a step brought: the counts of this step alone, the files that failed in it, and warnings about others.
     *
     * @param place where its first item stands, which is how far the import has come before it
     */
    record Step(int place, Tally tally, List<Failure> failures, List<Warning> warnings, Duration took) {}

    /** Somebody else works on it by now, or the step was kept already. */
    class LeaseLostException extends RuntimeException {
        public LeaseLostException() {
            super("Another worker has taken the import over, or the step was kept before.");
        }
    }

    /**
     * What is known under the key since yesterday, else one of the same content that is not over. Of what is still being
     * kept only that of another content under the key.
     */
    Uni<Optional<BulkImport>> earlier(AthleteId athlete, @Nullable String key, Sha256 sha256);

    /** The one that is kept under the key since yesterday. */
    Uni<Optional<BulkImport>> kept(AthleteId athlete, String key);

    /** Begins to keep an archive; nobody works on it yet. */
    Uni<Void> begin(Arriving arriving);

    Uni<Void> keepPart(AthleteId athlete, UUID id, int place, byte[] content);

    /** All parts are kept: it may be worked on; false when it was discarded, or one under its key was kept before. */
    Uni<Boolean> release(AthleteId athlete, UUID id);

    /** Lets go of one of which not all parts came in. */
    Uni<Void> discard(AthleteId athlete, UUID id);

    /**
     * Takes one that nobody works on, for so long: the first of the athlete who was served longest ago, so that
     * theirs come as they were sent, but for what is put off. Never are two of one athlete worked on at once.
     */
    Uni<Optional<Claim>> claim(UUID worker, Duration lease);

    /** Renews the lease, if it is still this claim's. */
    Uni<Void> renew(Claim claim, Duration lease);

    /** A part of what was sent; empty behind the last one. */
    Uni<Optional<byte[]>> part(AthleteId athlete, UUID id, int place);

    /** Says how many files and lines it holds. */
    Uni<Void> opened(Claim claim, int total);

    /** Adds what a step brought, in the transaction that keeps its activities; fails when the lease is lost or it is not there. One statement. */
    Uni<Void> advance(Transaction transaction, Claim claim, Step step);

    /**
     * Ends it and lets go of what was sent; fitness that waited for it is due.
     *
     * @param reason why nothing came of it, null when something did
     */
    Uni<Void> end(Claim claim, @Nullable String reason);

    /**
     * Leaves it alone for so long at least after a failure that was not its own, and the athlete's later ones go on:
     * this time does not count among its attempts.
     *
     * @return false, and nothing is done, when it has been put off for longer than {@code atMost} without having come
     *     on since, or is not this claim's any more
     */
    Uni<Boolean> postpone(Claim claim, Duration pause, Duration atMost);

    /** Gives it back, so that it is taken up again at once. */
    Uni<Void> giveBack(Claim claim);

    Uni<Optional<BulkImport>> find(AthleteId athlete, UUID id);

    /**
     * Forgets what was never sent to its end, imports that have been over for long, and what was sent of any that is over.
     * Where one of these fails, the others are done all the same.
     */
    Uni<Void> forgetOld(Duration unfinished, Duration over);
}
