package app.stride.plans.usecase;

import app.stride.plans.domain.lifecycle.PlanId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of everything that is kept of an athlete's plans.
 *
 * @param plans one at most: its changes alone may be as much as memory bears
 * @param next where the next page begins; null on the last one
 */
public record KeptPage(List<KeptPlan> plans, @Nullable Place next) {

    public KeptPage {
        plans = List.copyOf(plans);
    }

    /**
     * Where a page ends.
     *
     * @param adaptation the last that was had of the plan's; null where nothing of the plan is left
     */
    public record Place(PlanId plan, @Nullable AdaptationId adaptation) {}
}
