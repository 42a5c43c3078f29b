package app.stride.plans.domain.matching;

import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.WorkoutId;
import java.util.List;
import java.util.Optional;

/**
 * Which workouts were which runs.
 *
 * @param outcomes one for each workout, in the order of the plan
 * @param unplanned runs that are no workout, nor suggested for one, in the order of their start
 */
public record Matching(List<MatchOutcome> outcomes, List<ActivityId> unplanned) {

    public Matching {
        outcomes = List.copyOf(outcomes);
        unplanned = List.copyOf(unplanned);
    }

    public Optional<MatchOutcome> of(WorkoutId workout) {
        return outcomes.stream()
                .filter(outcome -> outcome.workout().equals(workout))
                .findFirst();
    }
}
