package app.stride.plans.domain.matching;

import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.Match;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import java.util.List;
import java.util.Optional;

/**
 * What the athlete decided about a workout by completing, skipping, reopening or unmatching it: it is locked, and its activities
 * are taken.
 *
 * @param activities the main one first; none when the workout was skipped, reopened, unmatched or done without a recording
 */
public record ManualDecision(WorkoutId workout, List<ActivityId> activities) {

    public ManualDecision {
        activities = List.copyOf(activities);
    }

    /** The athlete's decision about this workout, if there is one. */
    public static Optional<ManualDecision> of(Workout workout) {
        Match match = workout.match();
        return match.locked() ? Optional.of(new ManualDecision(workout.id(), match.activities())) : Optional.empty();
    }
}
