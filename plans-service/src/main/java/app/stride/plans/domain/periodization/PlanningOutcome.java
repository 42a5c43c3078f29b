package app.stride.plans.domain.periodization;

import app.stride.plans.domain.periodization.audit.Audit;
import app.stride.plans.domain.periodization.feasibility.NearestBound;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.plan.Program;
import java.util.List;

/** What became of a planning request: a sound program, or the reasons why there is none. */
public sealed interface PlanningOutcome {

    /** A program that passes every rule, with the audit that says so (it may bear warnings). */
    record Sound(Program program, Audit audit) implements PlanningOutcome {}

    /**
     * No sound program exists, or none was found.
     *
     * @param reasons at least one, each a sentence for the athlete
     * @param bounds the nearest values of single fields that would work, as far as they are known
     */
    record Unsound(List<Finding> reasons, List<NearestBound> bounds) implements PlanningOutcome {
        public Unsound {
            reasons = List.copyOf(reasons);
            bounds = List.copyOf(bounds);
        }
    }
}
