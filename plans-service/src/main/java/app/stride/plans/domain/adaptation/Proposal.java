package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.periodization.audit.Audit;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.revision.Changes;
import java.util.List;
import java.util.function.Function;

/** What comes of the wish to adapt a plan. */
public sealed interface Proposal {

    /**
     * A sound way to adapt it.
     *
     * @param plan as it would be
     * @param changes from the plan as it is, on at most 14 dates but for a break and its return, or for other paces
     * @param reasons sentences for the athlete
     * @param audit of the plan as it would be
     */
    record Adapted(Cause cause, WorkingPlan plan, Changes changes, List<String> reasons, Audit audit)
            implements Proposal {
        public Adapted {
            reasons = List.copyOf(reasons);
        }

        @Override
        public <R> R fold(Function<Adapted, R> adapted, Function<Unchanged, R> unchanged) {
            return adapted.apply(this);
        }
    }

    /**
     * None: nothing has to change, or nothing may.
     *
     * @param reason a sentence for the athlete
     * @param findings of the rules that stand against every way to do it
     */
    record Unchanged(String reason, List<Finding> findings) implements Proposal {
        public Unchanged {
            findings = List.copyOf(findings);
        }

        @Override
        public <R> R fold(Function<Adapted, R> adapted, Function<Unchanged, R> unchanged) {
            return unchanged.apply(this);
        }
    }

    /** Goes on with the adaptation, or with the reasons why there is none. */
    <R> R fold(Function<Adapted, R> adapted, Function<Unchanged, R> unchanged);
}
