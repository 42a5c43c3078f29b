package app.stride.plans.usecase;

import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.periodization.PlanningRequest;
import app.stride.plans.domain.periodization.rule.Audit;
import app.stride.plans.domain.revision.History;
import java.util.List;

/**
 * Everything that is kept of a plan.
 *
 * @param request what it was made from, as it is followed now
 * @param adaptations that were ever proposed, the oldest first: all, or those that a page holds
 */
public record KeptPlan(History history, PlanningRequest request, Audit audit, List<Adaptation> adaptations) {

    public KeptPlan {
        adaptations = List.copyOf(adaptations);
    }

    public TrainingPlan plan() {
        return history.plan().plan();
    }

    /** The same with the first so many adaptations. */
    public KeptPlan withAdaptations(int first) {
        return new KeptPlan(history, request, audit, adaptations.subList(0, first));
    }
}
