package app.stride.plans.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.plan.PlanStatus;
import app.stride.plans.testkit.SamplePlan;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingPlanTest {

    private static final TrainingPlan PLAN =
            SamplePlan.of("2026-03-02", "2026-04-26").plan();

    /** The athlete is in New York, four hours behind. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:00Z, ACTIVE",
        "2026-04-27T03:59:00Z, ACTIVE",
        "2026-04-27T04:00:00Z, The race of this plan was on 2026-04-26; make a new plan for your next race.",
    })
    void aDraftIsTakenUpUntilItsRaceIsOver(Instant now, String answer) {
        assertThat(draft(Map.of())
                        .activate(now)
                        .fold(taken -> taken.state().status().name(), Function.identity()))
                .isEqualTo(answer);
    }

    @Test
    void theMixOfApproachesIsInOneOrder() {
        Map<String, Double> mix = new LinkedHashMap<>();
        mix.put("pyramidal", 0.25);
        mix.put("polarized", 0.25);
        mix.put("hansons", 0.25);
        mix.put("daniels", 0.25);

        assertThat(draft(mix).blend().keySet()).containsExactly("daniels", "hansons", "polarized", "pyramidal");
    }

    private static TrainingPlan draft(Map<String, Double> blend) {
        return new TrainingPlan(
                PLAN.id(),
                PLAN.athlete(),
                PlanState.of(PlanStatus.DRAFT),
                PLAN.name(),
                PLAN.type(),
                PLAN.method(),
                PLAN.goal(),
                PLAN.start(),
                PLAN.end(),
                blend,
                PLAN.baseline(),
                PLAN.revision(),
                PLAN.version(),
                PLAN.createdAt(),
                PLAN.updatedAt(),
                PLAN.tally());
    }
}
