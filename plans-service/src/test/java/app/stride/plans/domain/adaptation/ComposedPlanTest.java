package app.stride.plans.domain.adaptation;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.plan.GenerationMethod;
import app.stride.plans.testkit.FollowedPlan;
import org.junit.jupiter.api.Test;

/** What is said of a plan that somebody else composed, each time that it is changed. */
class ComposedPlanTest {

    private static final WorkingPlan OURS = FollowedPlan.of(aRequest()
                    .from("2026-01-05")
                    .on(7)
                    .ofUnknownFitness()
                    .ofUnknownVolume()
                    .build())
            .orElseThrow()
            .working();

    @Test
    void itsFewerDaysThanAskedForAreNotWarnedOf() {
        assertThat(assumptionsOf(OURS).severity()).isEqualTo(Finding.Severity.WARNING);
        assertThat(assumptionsOf(by(GenerationMethod.CUSTOM)).severity()).isEqualTo(Finding.Severity.INFO);
    }

    private static Finding assumptionsOf(WorkingPlan plan) {
        return plan.audit().findings().stream()
                .filter(finding -> finding.rule().equals("assumptions_are_named"))
                .findFirst()
                .orElseThrow();
    }

    private static WorkingPlan by(GenerationMethod method) {
        TrainingPlan plan = OURS.plan();
        TrainingPlan composed = new TrainingPlan(
                plan.id(),
                plan.athlete(),
                plan.state(),
                plan.name(),
                plan.type(),
                method,
                plan.goal(),
                plan.start(),
                plan.end(),
                plan.blend(),
                plan.baseline(),
                plan.revision(),
                plan.version(),
                plan.createdAt(),
                plan.updatedAt(),
                plan.tally());
        return new WorkingPlan(composed, OURS.workouts(), OURS.request(), OURS.adjustments());
    }
}
