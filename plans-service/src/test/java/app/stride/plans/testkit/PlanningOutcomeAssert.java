package app.stride.plans.testkit;

import app.stride.plans.domain.periodization.Periodizer;
import app.stride.plans.domain.periodization.PlanningOutcome;
import app.stride.plans.domain.periodization.PlanningOutcome.Sound;
import app.stride.plans.domain.periodization.PlanningOutcome.Unsound;
import app.stride.plans.domain.periodization.feasibility.NearestBound;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.testkit.checker.PlanChecker;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Asserts in the words of planning: what became of a request. */
public final class PlanningOutcomeAssert extends AbstractAssert<PlanningOutcomeAssert, PlanningOutcome> {

    private final PlanningRequest request;

    private PlanningOutcomeAssert(PlanningRequest request, PlanningOutcome outcome) {
        super(outcome, PlanningOutcomeAssert.class);
        this.request = request;
    }

    public static PlanningOutcomeAssert assertPlanning(PlanningRequest request) {
        return new PlanningOutcomeAssert(request, new Periodizer().plan(request));
    }

    public PlanningOutcomeAssert givesASoundPlan() {
        if (actual instanceof Unsound unsound) {
            failWithMessage("Expected a plan for %s, but there is none: %s", request, unsound.reasons());
        }
        Sound sound = (Sound) actual;
        Assertions.assertThat(sound.audit().sound()).isTrue();
        Assertions.assertThat(PlanChecker.faultsOf(request, sound.program())).isEmpty();
        return this;
    }

    public PlanningOutcomeAssert isRefusedFor(String... rules) {
        Assertions.assertThat(refusal().reasons()).extracting(Finding::rule).contains(rules);
        return this;
    }

    public PlanningOutcomeAssert offers(String field, String value) {
        Assertions.assertThat(refusal().bounds())
                .filteredOn(bound -> bound.field().equals(field))
                .extracting(NearestBound::value)
                .containsExactly(value);
        return this;
    }

    public PlanningOutcomeAssert offersNo(String field) {
        Assertions.assertThat(refusal().bounds())
                .extracting(NearestBound::field)
                .doesNotContain(field);
        return this;
    }

    public PlanningOutcomeAssert warnsOf(String rule) {
        return finds(rule, false, Finding.Severity.WARNING);
    }

    public PlanningOutcomeAssert says(String rule, String words) {
        Assertions.assertThat(findings())
                .filteredOn(finding -> finding.rule().equals(rule))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains(words);
        return this;
    }

    private PlanningOutcomeAssert finds(String rule, boolean passed, Finding.Severity severity) {
        Assertions.assertThat(findings())
                .filteredOn(finding -> finding.rule().equals(rule))
                .singleElement()
                .matches(finding -> finding.passed() == passed && finding.severity() == severity);
        return this;
    }

    private List<Finding> findings() {
        return actual instanceof Sound sound
                ? sound.audit().findings()
                : refusal().reasons();
    }

    private Unsound refusal() {
        if (actual instanceof Sound) {
            failWithMessage("Expected no plan for %s, but there is one", request);
        }
        return (Unsound) actual;
    }
}
