package app.stride.plans.domain.lifecycle;

import app.stride.plans.domain.plan.PlanStatus;

/** Where a plan is in its life: draft, then active, then completed or cancelled. Each state bears the moves that lead out of it. */
public sealed interface PlanState {

    PlanStatus status();

    /** The athlete follows the plan from now on. */
    default Move<PlanState> activate() {
        return Move.refused("Only a draft can be activated, and this plan is " + status().code() + ".");
    }

    /** The athlete gives the plan up. */
    default Move<PlanState> cancel() {
        return Move.refused("This plan is " + status().code() + " already and cannot be cancelled.");
    }

    /** The race is run. */
    default Move<PlanState> complete() {
        return Move.refused("Only an active plan can be completed, and this one is " + status().code() + ".");
    }

    static PlanState of(PlanStatus status) {
        return switch (status) {
            case DRAFT -> new Draft();
            case ACTIVE -> new Active();
            case COMPLETED -> new Completed();
            case CANCELLED -> new Cancelled();
        };
    }

    /** Made, but not followed yet. */
    record Draft() implements PlanState {
        @Override
        public PlanStatus status() {
            return PlanStatus.DRAFT;
        }

        @Override
        public Move<PlanState> activate() {
            return Move.to(new Active());
        }

        @Override
        public Move<PlanState> cancel() {
            return Move.to(new Cancelled());
        }
    }

    /** Followed; an athlete has at most one such plan. */
    record Active() implements PlanState {
        @Override
        public PlanStatus status() {
            return PlanStatus.ACTIVE;
        }

        @Override
        public Move<PlanState> cancel() {
            return Move.to(new Cancelled());
        }

        @Override
        public Move<PlanState> complete() {
            return Move.to(new Completed());
        }
    }

    /** Followed to its end. */
    record Completed() implements PlanState {
        @Override
        public PlanStatus status() {
            return PlanStatus.COMPLETED;
        }
    }

    /** Given up, or replaced by another plan. */
    record Cancelled() implements PlanState {
        @Override
        public PlanStatus status() {
            return PlanStatus.CANCELLED;
        }
    }
}
