package app.stride.plans.adapter.rest.change;

import app.stride.plans.adapter.rest.Answers;
import app.stride.plans.adapter.rest.ExpectedPlan;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.usecase.Outcome;
import app.stride.rest.Problems;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The plan that a change is meant for, named by the header {@code If-Match} (else 412) or by its revision in the body (else 409). */
record ExpectedRevision(@Nullable String ifMatch, @Nullable Integer inBody) implements Predicate<TrainingPlan> {

    @Override
    public boolean test(TrainingPlan plan) {
        return new ExpectedPlan(ifMatch).test(plan) && (inBody == null || inBody == plan.revision());
    }

    /** What was done, or the problem. */
    <T> T value(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Stale<T> && inBody != null) {
            throw Problems.conflict("The plan has moved on from revision " + inBody
                    + ". Read it again and see whether your change still fits.");
        }
        return Answers.value(outcome);
    }
}
