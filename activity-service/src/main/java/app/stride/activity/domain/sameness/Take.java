package app.stride.activity.domain.sameness;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.Sport;
import app.stride.running.Distance;
import app.stride.running.HeartRate;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One recording of a run, as far as it matters whether another is of the same run.
 *
 * @param identity what never changes about it, whenever it came in: it decides between two that are equally rich
 * @param source the device or service that it comes from
 * @param unnamed whether nobody says which device that is, so that others of the same source may be of another one
 * @param elapsed on the wall clock
 * @param timer without the pauses that the athlete pressed
 * @param race whether it is flagged as a race
 * @param richness how much it tells; see {@link Richness}
 * @param alongside others of the same source that another device must have made, as only their samples tell
 */
public record Take(
        ActivityId id,
        String identity,
        String source,
        boolean unnamed,
        Sport sport,
        Instant start,
        Duration elapsed,
        Duration timer,
        @Nullable Distance distance,
        @Nullable HeartRate averageHeartRate,
        boolean race,
        int richness,
        Choice choice,
        Set<ActivityId> alongside) {

    public Take {
        alongside = Set.copyOf(alongside);
    }

    Instant end() {
        return start.plus(elapsed);
    }

    Take with(Set<ActivityId> others) {
        return new Take(
                id,
                identity,
                source,
                unnamed,
                sport,
                start,
                elapsed,
                timer,
                distance,
                averageHeartRate,
                race,
                richness,
                choice,
                others);
    }

    /** Whether another device made the other one. */
    boolean isOfAnotherDeviceThan(Take other) {
        return !source.equals(other.source) || alongside.contains(other.id);
    }

    /** Whether a device told its time and its way from moment to moment, not somebody afterwards. */
    boolean isMeasured() {
        return Richness.hasSamples(richness);
    }
}
