package app.stride.activity.domain.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The offset of a place from UTC, as two clocks tell it that were read in the same moment. */
public final class ClockOffset {
    private static final long QUARTER = 15 * 60;
    /** Seconds by which the two clocks of some watches disagree. */
    private static final long SLACK = 120;
    /** Hours of the largest offset on earth (Kiritimati). */
    private static final long LARGEST = 14;

    private ClockOffset() {}

    /** The offset in whole quarters of an hour for so many seconds of difference; null when that is none. */
    public static @Nullable ZoneOffset ofSeconds(long difference) {
        long offset = Math.round((double) difference / QUARTER) * QUARTER;
        boolean sensible = Math.abs(offset) <= LARGEST * 3600 && Math.abs(difference - offset) <= SLACK;
        return sensible ? ZoneOffset.ofTotalSeconds((int) offset) : null;
    }

    /** The offset of a place whose clock showed this time in that moment; null when no clock on earth did. */
    public static @Nullable ZoneOffset between(Instant instant, LocalDateTime local) {
        LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return ofSeconds(Duration.between(utc, local).toSeconds());
    }
}
