package app.stride.activity.adapter.file.fit;

import app.stride.activity.adapter.file.recording.StatedTotals;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session message: the totals of one sport of an activity, as the device says them; NaN is what it does not say. */
record FitSession(@Nullable Instant start, long end, int sport, int subSport, StatedTotals totals) {

    static FitSession of(FitMessage message) {
        StatedTotals totals = new StatedTotals();
        totals.elapsed = message.scaled(7, 1000, 0);
        totals.timer = message.scaled(8, 1000, 0);
        totals.distance = message.scaled(9, 100, 0);
        totals.averageHeartRate = message.scaled(16, 1, 0);
        totals.maxHeartRate = message.scaled(17, 1, 0);
        double fraction = message.scaled(92, 128, 0);
        totals.cadence = message.scaled(18, 1, 0) + (Double.isNaN(fraction) ? 0 : fraction);
        totals.climb = message.scaled(22, 1, 0);
        totals.temperature = message.scaled(57, 1, 0);
        totals.moving = message.scaled(59, 1000, 0);
        return new FitSession(message.instant(2), message.timestamp(), message.code(5), message.code(6), totals);
    }
}
