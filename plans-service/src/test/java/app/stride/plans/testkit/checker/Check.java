package app.stride.plans.testkit.checker;

/** One aspect of a sound plan. */
interface Check {

    void check(CheckedPlan plan, Faults faults);
}
