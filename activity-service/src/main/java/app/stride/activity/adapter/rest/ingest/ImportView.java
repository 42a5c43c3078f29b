package app.stride.activity.adapter.rest.ingest;

import app.stride.activity.adapter.rest.Quantities;
import app.stride.activity.usecase.ingest.BulkImport;
import app.stride.activity.usecase.ingest.BulkImport.Failure;
import app.stride.activity.usecase.ingest.BulkImport.Tally;
import app.stride.activity.usecase.ingest.BulkImport.Warning;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a bulk import, as the API shows it.
 *
 * @param status waiting, running, completed or failed
 * @param total files and lines that may be activities; null until the archive has been opened
 * @param imported those that contained something new
 * @param duplicates those that were already recorded
 * @param skipped files of other kinds, such as a watch's settings; not part of the total
 * @param warnings sentences about what could not be read, or not for sure, of what was imported
 * @param activities new activities: a file may contain several
 * @param reason why the import failed as a whole, else null
 * @param ratePerS files and lines per second so far, not counting interruptions
 */
public record ImportView(
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
                        "The first 100 while it is running, up to 20,000 at the end. failed_count counts them all.")
        List<FailedFile> failed,

        int warningCount,

        @Schema(
                description =
                        "The first 100 while it is running, up to 1,000 at the end. warning_count counts them all.")
        List<FileWarning> warnings) {

    /** A file, or a line of a list, that could not be imported. */
    record FailedFile(String file, String reason) {
        static FailedFile of(Failure failure) {
            return new FailedFile(failure.file(), failure.reason());
        }
    }

    /** What could not be read of a file or a list, or not for sure, although it was imported. */
    record FileWarning(String file, String warning) {
        static FileWarning of(Warning warning) {
            return new FileWarning(warning.file(), warning.sentence());
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
                job.failures().stream().map(FailedFile::of).toList(),
                job.warningCount(),
                job.warnings().stream().map(FileWarning::of).toList());
    }
}
