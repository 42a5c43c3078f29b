package app.stride.plans.domain.lifecycle;

import java.util.List;

/**
 * A plan with all of its workouts.
 *
 * @param workouts by date
 */
public record FullPlan(TrainingPlan plan, List<Workout> workouts) {

    public FullPlan {
        workouts = List.copyOf(workouts);
    }

    /** The same plan with its workouts in other states. */
    public FullPlan with(List<Workout> changed) {
        return new FullPlan(plan.with(Tally.of(changed)), changed);
    }
}
