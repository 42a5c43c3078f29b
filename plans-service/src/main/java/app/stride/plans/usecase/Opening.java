package app.stride.plans.usecase;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new plan has to know of the past.
 *
 * @param activities from the date asked for on
 * @param done the workouts of completed plans that these activities were
 * @param earlier the plan that a request of the same key made within the key's lifetime
 */
public record Opening(
        List<Activity> activities,
        List<Workout> done,
        @Nullable Earlier earlier) {

    public Opening {
        activities = List.copyOf(activities);
        done = List.copyOf(done);
    }

    /** The result of an earlier request, and the hash of what that one asked for. */
    public record Earlier(TrainingPlan plan, String requestHash) {}
}
