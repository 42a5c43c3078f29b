package app.stride.coach.domain.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of a workout.
 *
 * @param type {@code move}, {@code swap}, {@code shorten}, {@code skip} or {@code ease}
 * @param date where it is moved to
 * @param withWorkoutId which one it is swapped with
 * @param distanceKm how long it is to be, or {@code durationMinutes}
 */
public record WorkoutEdit(
        String type,
        UUID workoutId,
        @Nullable LocalDate date,
        @Nullable UUID withWorkoutId,
        @Nullable Double distanceKm,
        @Nullable Integer durationMinutes) {

    public static WorkoutEdit move(UUID workout, LocalDate date) {
        return new WorkoutEdit("move", workout, date, null, null, null);
    }

    public static WorkoutEdit swap(UUID workout, UUID other) {
        return new WorkoutEdit("swap", workout, null, other, null, null);
    }

    /** To a distance or a time; one of them is null. */
    public static WorkoutEdit shorten(UUID workout, @Nullable Double distanceKm, @Nullable Integer durationMinutes) {
        return new WorkoutEdit("shorten", workout, null, null, distanceKm, durationMinutes);
    }

    public static WorkoutEdit skip(UUID workout) {
        return new WorkoutEdit("skip", workout, null, null, null, null);
    }

    public static WorkoutEdit ease(UUID workout) {
        return new WorkoutEdit("ease", workout, null, null, null, null);
    }
}
