package app.stride.plans.usecase;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new plan has to know of the past.
 *
 * @param activities from the date asked for on
 * @param earlier the plan that a request of the same key made within the key's lifetime
 */
public record Opening(List<Activity> activities, @Nullable Earlier earlier) {

    public Opening {
        activities = List.copyOf(activities);
    }

    /** The result of an earlier request, and the hash of what that one asked for. */
    public record Earlier(TrainingPlan plan, String requestHash) {}
}
