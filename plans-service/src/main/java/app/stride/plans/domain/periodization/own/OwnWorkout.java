package app.stride.plans.domain.periodization.own;

import app.stride.plans.domain.plan.HeartRateRange;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import app.stride.running.PaceRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workout that somebody else than our generator thought of. What is null is worked out.
 *
 * @param distance above 0
 * @param duration above 0
 * @param segments empty where the workout is not in steps
 */
public record OwnWorkout(
        LocalDate date,
        WorkoutType type,
        @Nullable String subtype,
        @Nullable String title,
        @Nullable String description,
        @Nullable Phase phase,
        @Nullable Distance distance,
        @Nullable Duration duration,
        @Nullable PaceRange pace,
        @Nullable HeartRateRange heartRate,
        List<Segment> segments) {

    public OwnWorkout {
        segments = List.copyOf(segments);
    }

    boolean hasAmounts() {
        return distance != null || duration != null || !segments.isEmpty();
    }

    /** What is given of its distance, of the whole or by its steps; zero where only a time is. */
    Distance givenDistance() {
        return distance != null
                ? distance
                : Distance.ofMetres(segments.stream()
                        .mapToDouble(segment -> segment.distance().metres())
                        .sum());
    }

    /** What is given of its time, of the whole or by its steps; zero where only a distance is. */
    Duration givenDuration() {
        return duration != null
                ? duration
                : segments.stream().map(Segment::duration).reduce(Duration.ZERO, Duration::plus);
    }
}
