package app.stride.activity.adapter.file.fit;

import app.stride.activity.domain.activity.ClockOffset;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The offset between the watch's local clock and its UTC clock, which an activity message gives side by side. */
final class FitZone {
    private static final int LOCAL_TIMESTAMP = 5;

    private FitZone() {}

    /** The offset in whole quarters of an hour; null when the clocks' difference is none. */
    static @Nullable ZoneOffset of(FitMessage activity) {
        long local = activity.number(LOCAL_TIMESTAMP);
        if (local == FitMessage.ABSENT || activity.timestamp() == FitMessage.ABSENT) {
            return null;
        }
        return ClockOffset.ofSeconds(local - activity.timestamp());
    }
}
