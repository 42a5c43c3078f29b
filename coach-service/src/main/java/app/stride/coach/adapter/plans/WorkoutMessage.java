package app.stride.coach.adapter.plans;

import app.stride.coach.domain.training.PlannedWorkout;
import app.stride.running.Distance;
import app.stride.running.Pace;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the coach reads of a workout. */
record WorkoutMessage(
        LocalDate scheduledDate,
        String workoutType,
        @Nullable String title,
        @Nullable Double targetDurationMinutes,
        @Nullable Double targetDistanceKm,
        @Nullable Double targetPacePerKmSeconds,
        @Nullable Boolean completed,
        @Nullable Boolean skipped,
        @Nullable String status) {

    PlannedWorkout workout() {
        return new PlannedWorkout(
                scheduledDate,
                workoutType,
                Objects.requireNonNullElse(title, workoutType),
                positive(targetDistanceKm).map(Distance::ofKilometres),
                positive(targetDurationMinutes).map(minutes -> Duration.ofSeconds(Math.round(minutes * 60))),
                positive(targetPacePerKmSeconds).map(Pace::ofSecondsPerKilometre),
                PlannedWorkout.State.of(status, Boolean.TRUE.equals(completed), Boolean.TRUE.equals(skipped)));
    }

    private static Optional<Double> positive(@Nullable Double amount) {
        return Optional.ofNullable(amount).filter(number -> number > 0);
    }
}
