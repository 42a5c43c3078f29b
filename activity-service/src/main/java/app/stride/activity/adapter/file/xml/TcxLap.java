package app.stride.activity.adapter.file.xml;

import app.stride.activity.adapter.file.recording.DateTimeText;
import app.stride.activity.adapter.file.recording.LapOrder;
import app.stride.activity.adapter.file.recording.LapTrigger;
import app.stride.activity.adapter.file.recording.Plausible;
import app.stride.activity.adapter.file.recording.StatedTotals;
import app.stride.activity.domain.activity.Lap;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A lap of a TCX file as it is read; NaN is what it does not hold. */
final class TcxLap {
    long start = DateTimeText.ABSENT;

    @Nullable ZoneOffset zone;

    double seconds = Double.NaN;
    double metres = Double.NaN;
    double averageHeartRate = Double.NaN;
    double maxHeartRate = Double.NaN;
    double cadence = Double.NaN;
    LapTrigger trigger = LapTrigger.UNTOLD;

    /** Takes in when it began. */
    void beginAt(@Nullable CharSequence time) {
        if (time != null) {
            start = DateTimeText.millis(time);
            zone = DateTimeText.offset(time);
        }
    }

    /** Takes in one of its points: a lap that does not say when it began did so with the first one. */
    void take(XmlPoint point) {
        start = start == DateTimeText.ABSENT ? point.millis : start;
    }

    /** Garmin's own exports say Manual of every lap, so that Manual tells nothing. */
    static LapTrigger trigger(CharSequence method) {
        return switch (method.toString().strip().toLowerCase(Locale.ROOT)) {
            case "distance", "location", "time", "heartrate", "heart_rate" -> LapTrigger.WATCH;
            default -> LapTrigger.UNTOLD;
        };
    }

    /** The laps of one recording, which began at so many milliseconds, in the order in which they were run. */
    static List<Lap> all(List<TcxLap> laps, long recordingStart) {
        List<TcxLap> inOrder = LapOrder.byBeginning(laps, lap -> lap.start);
        List<Lap.Kind> kinds = LapTrigger.kinds(
                inOrder.stream().map(lap -> lap.trigger).toList(),
                inOrder.stream().map(lap -> lap.metres).toList());
        List<Lap> all = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            all.add(inOrder.get(i).toLap(kinds.get(i), recordingStart));
        }
        return all;
    }

    private Lap toLap(Lap.Kind kind, long recordingStart) {
        long offset = start == DateTimeText.ABSENT ? 0 : Math.max(0, start - recordingStart);
        return new Lap(
                kind,
                Duration.ofMillis(offset),
                StatedTotals.duration(StatedTotals.sensibleSeconds(Math.max(0, seconds))),
                StatedTotals.distanceOrNull(metres),
                Plausible.heartRateOrNull(averageHeartRate),
                Plausible.heartRateOrNull(maxHeartRate));
    }
}
