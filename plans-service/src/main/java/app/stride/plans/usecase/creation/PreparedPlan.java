package app.stride.plans.usecase.creation;

import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.periodization.audit.Audit;
import app.stride.plans.domain.periodization.feasibility.NearestBound;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.rule.Finding;
import java.util.List;
import java.util.function.Function;

/** What the factory made of an order. */
public sealed interface PreparedPlan {

    /** A sound plan. */
    record Sound(FullPlan plan, PlanningRequest request, Audit audit) implements PreparedPlan {
        @Override
        public <R> R fold(Function<Sound, R> sound, Function<Unsound, R> unsound) {
            return sound.apply(this);
        }
    }

    /**
     * No sound plan.
     *
     * @param reasons at least one
     * @param bounds the nearest values that would work, as far as they are known
     */
    record Unsound(List<Finding> reasons, List<NearestBound> bounds) implements PreparedPlan {
        public Unsound {
            reasons = List.copyOf(reasons);
            bounds = List.copyOf(bounds);
        }

        @Override
        public <R> R fold(Function<Sound, R> sound, Function<Unsound, R> unsound) {
            return unsound.apply(this);
        }
    }

    /** Goes on with the plan, or with the reasons against it. */
    <R> R fold(Function<Sound, R> sound, Function<Unsound, R> unsound);
}
