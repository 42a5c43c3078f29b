package app.stride.plans.usecase.creation;

import app.stride.plans.domain.lifecycle.TrainingPlan;

/** What became of an order for a plan. */
public sealed interface PlanCreation {

    /** The plan is stored: now, or by an earlier request of the same key. */
    record Created(TrainingPlan plan) implements PlanCreation {}

    /** There is no sound plan; nothing is stored. */
    record Refused(PreparedPlan.Unsound why) implements PlanCreation {}

    /** The key was used for another order within its lifetime; nothing is stored. */
    record KeyTaken() implements PlanCreation {}
}
