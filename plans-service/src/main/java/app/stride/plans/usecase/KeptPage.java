package app.stride.plans.usecase;

import app.stride.plans.domain.lifecycle.PlanId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of everything that is kept of an athlete's plans.
 *
 * @param plans one at most: its changes alone may be more than memory bears
 * @param next where the next page begins; null on the last one
 */
public record KeptPage(List<KeptPlan> plans, @Nullable Place next) {

    public KeptPage {
        plans = List.copyOf(plans);
    }

    /**
     * Where a page ends.
     *
     * @param within how far the plan was had; null where nothing of it is left
     */
    public record Place(PlanId plan, @Nullable Within within) {}

    /**
     * How far a plan was had.
     *
     * @param revision the last that was had
     * @param adaptation the last that was had; null where none was
     */
    public record Within(int revision, @Nullable AdaptationId adaptation) {}
}
