package app.stride.plans.domain.periodization.effort;

import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.Target;
import app.stride.running.Distance;

/** How a race feels to who has no pace for it: the shorter, the harder. */
final class RaceEffort {

    private RaceEffort() {}

    /** On the ten-point scale of Foster et al. (2001): ours, by the training effort (Daniels, 2014) that is nearest to each race. */
    static Target over(Distance distance) {
        return switch (PlanType.nearest(distance)) {
            case MARATHON -> new Target.ByEffort(5, "at marathon effort: steady, you can still say a sentence");
            case HALF_MARATHON ->
                new Target.ByEffort(7, "at half marathon effort: comfortably hard, a few words at a time");
            case TEN_K -> new Target.ByEffort(8, "at 10k effort: hard, a word or two at a time");
            case FIVE_K -> new Target.ByEffort(9, "at 5k effort: very hard and even, no words");
        };
    }
}
