package app.stride.activity.adapter.file;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The offset between the watch's local clock and its UTC clock, which an activity message gives side by side. */
final class FitZone {
    private static final int LOCAL_TIMESTAMP = 5;
    private static final long QUARTER = 15 * 60;
    /** Seconds by which the two clocks of some watches disagree. */
    private static final long SLACK = 120;
    /** Hours of the largest offset on earth (Kiritimati). */
    private static final long LARGEST = 14;

    private FitZone() {}

    /** The offset in whole quarters of an hour; null when the clocks' difference is none. */
    static @Nullable ZoneOffset of(FitMessage activity) {
        long local = activity.number(LOCAL_TIMESTAMP);
        if (local == FitMessage.ABSENT || activity.timestamp() == FitMessage.ABSENT) {
            return null;
        }
        long difference = local - activity.timestamp();
        long offset = Math.round((double) difference / QUARTER) * QUARTER;
        boolean sensible = Math.abs(offset) <= LARGEST * 3600 && Math.abs(difference - offset) <= SLACK;
        return sensible ? ZoneOffset.ofTotalSeconds((int) offset) : null;
    }
}
