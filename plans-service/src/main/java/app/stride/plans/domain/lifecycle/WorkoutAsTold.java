package app.stride.plans.domain.lifecycle;

import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.plan.WorkoutType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What others hear of a workout: less than is known here, and rounded. States that are told alike are one to them.
 *
 * @param activity the main one that completed it
 * @param score in hundredths, as the figures of the compliance are
 * @param compliance without its steps; null unless the workout is completed
 */
public record WorkoutAsTold(
        LocalDate date,
        WorkoutType type,
        WorkoutStatus status,
        Optional<ActivityId> activity,
        Decision decision,
        @Nullable Double score,
        @Nullable Compliance compliance) {

    public static WorkoutAsTold of(Workout workout) {
        Match match = workout.match();
        return new WorkoutAsTold(
                workout.date(),
                workout.planned().type(),
                workout.state().status(),
                workout.isCompleted() ? match.activity() : Optional.empty(),
                match.decision(),
                hundredths(match.score()),
                workout.isCompleted() ? rounded(workout.compliance()) : null);
    }

    private static @Nullable Compliance rounded(@Nullable Compliance compliance) {
        return compliance == null
                ? null
                : new Compliance(
                        hundredths(compliance.distance()),
                        hundredths(compliance.duration()),
                        hundredths(compliance.intensity()),
                        List.of(),
                        compliance.outcome());
    }

    private static @Nullable Double hundredths(@Nullable Double ratio) {
        return ratio == null ? null : Math.round(ratio * 100) / 100.0;
    }
}
