package app.stride.plans.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.testkit.SamplePlan;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedPlanTest {

    /** Revision 2, version 2. */
    private final TrainingPlan plan =
            SamplePlan.of("2026-03-02", "2026-05-03").plan().revised(Instant.parse("2026-03-03T08:00:00Z"));

    @ParameterizedTest
    @ValueSource(strings = {"*", " ", "\"2.2-abc\"", "\"1.1-x\", \"2.2-y\"", "\"2.2-\""})
    void aTagOfThePlanAsItIsMatches(String header) {
        assertThat(new ExpectedPlan(header).test(plan)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1.2-abc\"",
                "\"2.1-abc\"",
                "\"2.22-abc\"",
                "\"22.2-abc\"",
                "\"2-abc\"",
                "\"abc\"",
                "W/\"2.2-abc\"",
                "2.2-abc",
                "2",
                "\"\""
            })
    void whateverElseIsNamedDoesNotMatch(String header) {
        assertThat(new ExpectedPlan(header).test(plan)).isFalse();
    }

    @Test
    void withoutTheHeaderAnyPlanWillDo() {
        assertThat(new ExpectedPlan(null).test(plan)).isTrue();
    }
}
