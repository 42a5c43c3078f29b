package app.stride.plans.usecase;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.lifecycle.FullPlan;
import java.util.List;

/**
 * What the plans that an athlete's runs count for, and the athlete's own doing, hold for some dates.
 *
 * @param plans those completed first, the active one last; each with its workouts of the dates only
 * @param activities of any sport, by start
 */
public record Followed(List<FullPlan> plans, List<Activity> activities) {

    public Followed {
        plans = List.copyOf(plans);
        activities = List.copyOf(activities);
    }
}
