package app.stride.activity.domain.activity;

import app.stride.running.Distance;
import app.stride.running.HeartRate;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a whole recording; null is what the recording does not tell.
 *
 * @param timer duration on the device's timer: pauses that the athlete pressed are out
 * @param elapsed from start to end on the wall clock, never shorter than {@code timer}
 * @param moving time in motion, never longer than {@code elapsed}
 * @param averageCadence steps per minute of both feet (strokes or revolutions per minute for other sports)
 * @param elevationGainMetres metres climbed, at least 0
 */
public record Totals(
        @Nullable Distance distance,
        Duration timer,
        Duration elapsed,
        @Nullable Duration moving,
        @Nullable HeartRate averageHeartRate,
        @Nullable HeartRate maxHeartRate,
        @Nullable Double averageCadence,
        @Nullable Double elevationGainMetres,
        @Nullable Double averageTemperature) {

    public Totals {
        if (timer.isNegative()) {
            throw new IllegalArgumentException("A timer never runs backwards.");
        }
        if (elapsed.compareTo(timer) < 0) {
            elapsed = timer;
        }
        if (moving != null && moving.compareTo(elapsed) > 0) {
            moving = elapsed;
        }
    }

    /** The same over a distance that is known from elsewhere. */
    public Totals over(Distance way) {
        return new Totals(
                way,
                timer,
                elapsed,
                moving,
                averageHeartRate,
                maxHeartRate,
                averageCadence,
                elevationGainMetres,
                averageTemperature);
    }
}
