package app.stride.activity.adapter.file.json;

import app.stride.activity.adapter.file.recording.DateTimeText;
import app.stride.activity.adapter.file.recording.DecimalText;
import app.stride.activity.adapter.file.recording.LapOrder;
import app.stride.activity.adapter.file.recording.LapTrigger;
import app.stride.activity.adapter.file.recording.Plausible;
import app.stride.activity.adapter.file.recording.StatedTotals;
import app.stride.activity.domain.activity.Lap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The laps of an activity of Strava, which does not tell what ended them. */
final class StravaLaps {
    private StravaLaps() {}

    /** The laps of these fields, of an activity that begins at this time. */
    static List<Lap> of(List<Map<String, String>> told, Instant start) {
        List<Map<String, String>> laps = LapOrder.byBeginning(told, lap -> JsonService.time(lap.get("start_date")));
        List<Double> metres = laps.stream().map(lap -> number(lap, "distance")).toList();
        List<Lap.Kind> kinds = LapTrigger.kinds(
                Stream.generate(() -> LapTrigger.UNTOLD).limit(laps.size()).toList(), metres);
        List<Lap> all = new ArrayList<>();
        for (int i = 0; i < laps.size(); i++) {
            all.add(lap(laps.get(i), kinds.get(i), start));
        }
        return all;
    }

    private static Lap lap(Map<String, String> lap, Lap.Kind kind, Instant start) {
        long begin = JsonService.time(lap.get("start_date"));
        long offset = begin == DateTimeText.ABSENT ? 0 : begin - start.toEpochMilli();
        return new Lap(
                kind,
                Duration.ofMillis(Math.max(0, offset)),
                StatedTotals.duration(StatedTotals.sensibleSeconds(number(lap, "moving_time"))),
                StatedTotals.distanceOrNull(number(lap, "distance")),
                Plausible.heartRateOrNull(number(lap, "average_heartrate")),
                Plausible.heartRateOrNull(number(lap, "max_heartrate")));
    }

    private static double number(Map<String, String> lap, String field) {
        return DecimalText.of(lap.get(field));
    }
}
