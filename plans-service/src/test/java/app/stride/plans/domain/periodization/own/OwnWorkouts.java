package app.stride.plans.domain.periodization.own;

import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Workouts of a plan of one's own, of which nothing is said but this. */
final class OwnWorkouts {
    private OwnWorkouts() {}

    static OwnWorkout own(
            String date,
            WorkoutType type,
            @Nullable Double kilometres,
            @Nullable Double minutes,
            List<Segment> segments) {
        return new OwnWorkout(
                LocalDate.parse(date),
                type,
                null,
                null,
                null,
                null,
                kilometres == null ? null : Distance.ofKilometres(kilometres),
                minutes == null ? null : Duration.ofSeconds(Math.round(minutes * 60)),
                null,
                null,
                segments);
    }
}
