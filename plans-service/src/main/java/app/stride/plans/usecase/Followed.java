package app.stride.plans.usecase;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.lifecycle.FullPlan;
import java.util.List;

/**
 * What the plans that an athlete's runs count for, and the athlete's own doing, hold for some dates.
 *
 * @param plans those completed first, the active one last, each with its workouts of the dates only; of those that were
 *     given up only the workouts that keep a run
 * @param activities of any sport, by start
 */
public record Followed(List<FullPlan> plans, List<Activity> activities) {

    public Followed {
        plans = List.copyOf(plans);
        activities = List.copyOf(activities);
    }

    /** The plans that runs count for. */
    List<FullPlan> counting() {
        return plans.stream().filter(plan -> plan.plan().isFollowed()).toList();
    }

    /** The plans that were given up. */
    List<FullPlan> givenUp() {
        return plans.stream().filter(plan -> !plan.plan().isFollowed()).toList();
    }
}
