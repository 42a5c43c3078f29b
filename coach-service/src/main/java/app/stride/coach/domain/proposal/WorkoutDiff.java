package app.stride.coach.domain.proposal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would change of one workout.
 *
 * @param kind {@code added}, {@code removed}, {@code moved} or {@code changed}
 * @param before null where it is added
 * @param after null where it is removed
 */
public record WorkoutDiff(
        UUID workoutId,
        String kind,
        @Nullable PlannedSession before,
        @Nullable PlannedSession after) {

    private static final UUID ANY = new UUID(0, 0);

    /** What tells it from others: a workout that is added gets another id each time it is worked out. */
    WorkoutDiff gist() {
        return before == null ? new WorkoutDiff(ANY, kind, null, after) : this;
    }
}
