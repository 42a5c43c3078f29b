package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.Sha256;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An archive of recordings, or a list of activities, that is worked off bit by bit.
 *
 * @param reason why nothing came of it as a whole, null unless it failed
 * @param total how many files and lines it holds, null before it was opened
 * @param failures each file that nothing came of, with the reason; while it runs only the first ones
 * @param warnings the first {@link #MOST_WARNINGS} of {@code warningCount}, while it runs fewer
 */
public record BulkImport(
        UUID id,
        AthleteId athlete,
        String fileName,
        Sha256 sha256,
        Status status,
        @Nullable String reason,
        @Nullable Integer total,
        Tally tally,
        Duration worked,
        List<Failure> failures,
        int warningCount,
        List<Warning> warnings) {

    /** Warnings that are kept; all are counted. */
    public static final int MOST_WARNINGS = 1000;

    /** How far it has come. */
    public enum Status {
        /** It is being kept; nobody works on it. */
        RECEIVING,
        WAITING,
        RUNNING,
        COMPLETED,
        FAILED;

        /** The name in the API and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Status ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What came of the files and lines so far.
     *
     * @param done how many were looked at, with those that are not part of the total
     * @param imported how many brought something new
     * @param duplicates how many were there already
     * @param skipped how many are no activities by their nature, such as a watch's settings; not part of the total
     * @param activities how many activities are new: a file may hold several
     */
    public record Tally(int done, int imported, int duplicates, int failed, int skipped, int activities) {
        public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

        private int ofTotal() {
            return imported + duplicates + failed;
        }
    }

    /**
     * A file, or a line, that nothing came of.
     *
     * @param place among all files and lines
     * @param reason a sentence for the athlete
     */
    public record Failure(int place, String file, String reason) {}

    /**
     * What could not be read, or not for sure, of a file or a list that came in all the same.
     *
     * @param sentence for the athlete
     */
    public record Warning(String file, String sentence) {}

    public boolean isOver() {
        return status == Status.COMPLETED || status == Status.FAILED;
    }

    /** Files and lines a second; null before there is anything to tell it from. */
    public @Nullable Double perSecond() {
        return tally.done() == 0 || worked.isZero() ? null : tally.done() * 1000.0 / worked.toMillis();
    }

    /** How long it will take from now on at the rate so far; null where that is not known. */
    public @Nullable Duration timeLeft() {
        Double rate = perSecond();
        if (isOver()) {
            return Duration.ZERO;
        }
        return rate == null || total == null
                ? null
                : Duration.ofMillis(Math.round(Math.max(0, total - tally.ofTotal()) / rate * 1000));
    }
}
