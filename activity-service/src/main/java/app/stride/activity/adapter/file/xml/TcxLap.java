package app.stride.activity.adapter.file.xml;

import app.stride.activity.adapter.file.recording.DateTimeText;
import app.stride.activity.adapter.file.recording.LapTrigger;
import app.stride.activity.adapter.file.recording.Plausible;
import app.stride.activity.adapter.file.recording.StatedTotals;
import app.stride.activity.domain.activity.Lap;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A lap of a TCX file as it is read; NaN is what it does not hold. */
final class TcxLap {
    final long start;
    double seconds = Double.NaN;
    double metres = Double.NaN;
    double averageHeartRate = Double.NaN;
    double maxHeartRate = Double.NaN;
    double cadence = Double.NaN;
    LapTrigger trigger = LapTrigger.UNTOLD;

    TcxLap(@Nullable String startTime) {
        this.start = startTime == null ? DateTimeText.ABSENT : DateTimeText.millis(startTime);
    }

    /** Garmin's own exports say Manual of every lap, so that Manual tells nothing. */
    static LapTrigger trigger(String method) {
        return switch (method.strip()) {
            case "Distance", "Location", "Time", "HeartRate" -> LapTrigger.WATCH;
            default -> LapTrigger.UNTOLD;
        };
    }

    Lap toLap(Lap.Kind kind, long recordingStart) {
        long offset = start == DateTimeText.ABSENT ? 0 : Math.max(0, start - recordingStart);
        return new Lap(
                kind,
                Duration.ofMillis(offset),
                StatedTotals.duration(Math.max(0, seconds)),
                StatedTotals.distanceOrNull(metres),
                Plausible.heartRateOrNull(averageHeartRate),
                Plausible.heartRateOrNull(maxHeartRate));
    }
}
