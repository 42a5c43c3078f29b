package app.stride.activity.domain.sameness;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.Sport;
import app.stride.running.Distance;
import app.stride.running.HeartRate;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One recording of a run, as far as it matters whether another is of the same run.
 *
 * @param identity what never changes about it, whenever it came in: it decides between two that are equally rich
 * @param source the device or service that it comes from
 * @param elapsed on the wall clock
 * @param timer without the pauses that the athlete pressed
 * @param richness how much it tells; see {@link Richness}
 */
public record Take(
        ActivityId id,
        String identity,
        String source,
        Sport sport,
        Instant start,
        Duration elapsed,
        Duration timer,
        @Nullable Distance distance,
        @Nullable HeartRate averageHeartRate,
        int richness,
        Choice choice) {

    Instant end() {
        return start.plus(elapsed);
    }

    /** Whether a device told its time and its way from moment to moment, not somebody afterwards. */
    boolean isMeasured() {
        return Richness.hasSamples(richness);
    }
}
