package app.stride.coach.domain.training;

import app.stride.running.Distance;
import app.stride.running.Pace;
import java.time.Duration;
import java.util.Optional;

/**
 * A part of an activity, as the watch or the athlete cut it.
 *
 * @param kind for example {@code auto}, {@code manual} or {@code workout_step}
 * @param averageHeartRate in beats per minute
 */
public record Lap(String kind, Optional<Distance> distance, Duration duration, Optional<Integer> averageHeartRate) {

    /** The mean pace; nothing without distance or time. */
    public Optional<Pace> pace() {
        return distance.filter(far -> !far.isZero() && duration.toSeconds() > 0).map(far -> Pace.of(far, duration));
    }
}
