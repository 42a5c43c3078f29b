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
}
