package app.stride.plans.usecase;

import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.periodization.audit.Audit;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.revision.Revision;
import java.util.List;

/**
 * Everything that is kept of a plan.
 *
 * @param revisions by number, from the original on: all, or those that a page holds
 * @param request what it was made from, as it is followed now
 * @param adaptations that were ever proposed, the oldest first: all, or those that a page holds
 */
public record KeptPlan(
        FullPlan plan, List<Revision> revisions, PlanningRequest request, Audit audit, List<Adaptation> adaptations) {

    public KeptPlan {
        revisions = List.copyOf(revisions);
        adaptations = List.copyOf(adaptations);
    }
}
