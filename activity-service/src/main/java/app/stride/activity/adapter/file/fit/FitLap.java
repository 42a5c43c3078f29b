package app.stride.activity.adapter.file.fit;

import app.stride.activity.adapter.file.recording.DateTimeText;
import app.stride.activity.adapter.file.recording.LapTrigger;
import app.stride.activity.adapter.file.recording.Plausible;
import app.stride.activity.adapter.file.recording.StatedTotals;
import app.stride.activity.domain.activity.Lap;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A lap message as the device says it; NaN is what it does not say. */
record FitLap(
        @Nullable Instant start,
        double elapsed,
        double timer,
        double distance,
        double averageHeartRate,
        double maxHeartRate,
        LapTrigger trigger) {

    private static final int SESSION_END = 7;

    static FitLap of(FitMessage message) {
        return new FitLap(
                message.instant(2),
                message.scaled(7, 1000, 0),
                message.scaled(8, 1000, 0),
                message.scaled(9, 100, 0),
                message.scaled(15, 1, 0),
                message.scaled(16, 1, 0),
                trigger(message.code(24), message.number(71) != FitMessage.ABSENT));
    }

    private static LapTrigger trigger(int code, boolean workoutStep) {
        if (workoutStep) {
            return LapTrigger.WORKOUT_STEP;
        }
        return switch (code) {
            case -1 -> LapTrigger.UNTOLD;
            case 0 -> LapTrigger.BUTTON;
            case SESSION_END -> LapTrigger.END;
            default -> LapTrigger.WATCH;
        };
    }

    /** In milliseconds; {@link DateTimeText#ABSENT} where the device does not say it. */
    long begin() {
        return start == null ? DateTimeText.ABSENT : start.toEpochMilli();
    }

    Lap toLap(Lap.Kind kind, Instant recordingStart) {
        Instant begin = start == null ? recordingStart : start;
        return new Lap(
                kind,
                StatedTotals.duration(
                        Math.max(0, Duration.between(recordingStart, begin).toMillis() / 1000.0)),
                StatedTotals.duration(StatedTotals.sensibleSeconds(Double.isNaN(timer) ? elapsed : timer)),
                StatedTotals.distanceOrNull(distance),
                Plausible.heartRateOrNull(averageHeartRate),
                Plausible.heartRateOrNull(maxHeartRate));
    }
}
