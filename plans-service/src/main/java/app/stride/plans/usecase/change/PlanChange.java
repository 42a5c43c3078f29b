package app.stride.plans.usecase.change;

import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.revision.Changes;
import java.util.List;

/**
 * What changes made, or would make, of a plan.
 *
 * @param revision of the plan that has them; where nothing is stored the present one
 * @param broken rules that they break, which were forced or only make training less or easier
 * @param stored false when they are only shown, or change nothing
 */
public record PlanChange(int revision, Changes changes, String reason, List<Finding> broken, boolean stored) {

    public PlanChange {
        broken = List.copyOf(broken);
    }
}
