package app.stride.activity.adapter.rest;

import app.stride.activity.usecase.ingest.BulkImport;
import app.stride.activity.usecase.ingest.BulkImport.Failure;
import app.stride.activity.usecase.ingest.BulkImport.Tally;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a bulk import has come, as the API shows it.
 *
 * @param status waiting, running, completed or failed
 * @param total files and lines that may be activities; null before the archive was opened
 * @param imported those that brought something new
 * @param duplicates those that were there already
 * @param skipped what is no activity by its nature, such as a watch's settings, not part of the total
 * @param activities activities that are new: a file may hold several
 * @param reason why nothing came of it as a whole, null unless it failed
 * @param ratePerS files and lines a second so far, interruptions left out
 */
record ImportView(
        UUID id,
        String fileName,

        @Schema(enumeration = {"waiting", "running", "completed", "failed"})
        String status,

        @Nullable String reason,
        @Nullable Integer total,
        int imported,
        int duplicates,
        int skipped,
        int activities,
        @Nullable Double ratePerS,
        @Nullable Double timeLeftS,
        int failedCount,

        @Schema(
                description =
                        "While it runs the first 100, in their order; once it is over up to 20,000. failed_count counts them all.")
        List<FailedFile> failed) {

    /** A file, or a line of a list, that nothing came of. */
    record FailedFile(String file, String reason) {
        static FailedFile of(Failure failure) {
            return new FailedFile(failure.file(), failure.reason());
        }
    }

    static ImportView of(BulkImport job) {
        Tally tally = job.tally();
        Double rate = job.perSecond();
        Duration left = job.timeLeft();
        return new ImportView(
                job.id(),
                job.fileName(),
                job.status().code(),
                job.reason(),
                job.total(),
                tally.imported(),
                tally.duplicates(),
                tally.skipped(),
                tally.activities(),
                rate == null ? null : Quantities.hundredths(rate),
                left == null ? null : Quantities.seconds(left),
                tally.failed(),
                job.failures().stream().map(FailedFile::of).toList());
    }
}
