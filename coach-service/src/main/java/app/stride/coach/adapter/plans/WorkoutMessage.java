package app.stride.coach.adapter.plans;

import app.stride.coach.domain.training.PlannedWorkout;
import app.stride.running.Distance;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the coach reads of a workout. */
record WorkoutMessage(
        UUID id,
        LocalDate scheduledDate,
        String workoutType,
        @Nullable String title,
        @Nullable String description,
        @Nullable Double targetDurationMinutes,
        @Nullable Double targetDistanceKm,
        @Nullable Double targetPacePerKmSeconds,
        @Nullable Double targetPacePerKmSecondsMax,
        @Nullable Boolean completed,
        @Nullable Boolean skipped,
        @Nullable String status,
        @Nullable Compliance compliance) {

    /**
     * How it was run.
     *
     * @param distance of what was planned, 1 is all of it
     * @param duration the same of its time
     * @param outcome of a race
     */
    record Compliance(
            @Nullable Double distance,
            @Nullable Double duration,
            @Nullable String outcome) {
        /** Whoever runs less than that has left something out on purpose, or had to; ours. */
        private static final double LEAST = 0.75;

        boolean tellsOfLess() {
            Double share = distance == null ? duration : distance;
            return "dnf".equals(outcome) || (share != null && share < LEAST);
        }
    }

    PlannedWorkout workout() {
        return new PlannedWorkout(
                id,
                scheduledDate,
                workoutType,
                Objects.requireNonNullElse(title, workoutType),
                positive(targetDistanceKm).map(Distance::ofKilometres),
                positive(targetDurationMinutes).map(minutes -> Duration.ofSeconds(Math.round(minutes * 60))),
                positive(targetPacePerKmSeconds).map(this::paces),
                Optional.ofNullable(description).filter(words -> !words.isBlank()),
                state());
    }

    private PlannedWorkout.State state() {
        PlannedWorkout.State state =
                PlannedWorkout.State.of(status, Boolean.TRUE.equals(completed), Boolean.TRUE.equals(skipped));
        return state == PlannedWorkout.State.COMPLETED && compliance != null && compliance.tellsOfLess()
                ? PlannedWorkout.State.CUT_SHORT
                : state;
    }

    /** The plan gives the fast end, and the slow one where there is a range. */
    private PaceRange paces(double fast) {
        double slow = positive(targetPacePerKmSecondsMax).orElse(fast);
        return new PaceRange(Pace.ofSecondsPerKilometre(fast), Pace.ofSecondsPerKilometre(Math.max(fast, slow)));
    }

    private static Optional<Double> positive(@Nullable Double amount) {
        return Optional.ofNullable(amount).filter(number -> number > 0);
    }
}
