package app.stride.plans.domain.adaptation;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.adaptation.Proposal.Adapted;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.periodization.rule.Adjustments;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.testkit.FollowedPlan;
import app.stride.running.FitnessIndex;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a race all that is to come follows its fitness, and the audit judges by it. */
class NewPacesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @ValueSource(doubles = {32.3, 42, 48, 51})
    void allPacesToComeAreThoseOfTheResult(double shown) {
        WorkingPlan repaced = adapted(shown).plan();

        assertThat(finding(repaced, "paces_from_current_fitness"))
                .matches(Finding::passed)
                .extracting(Finding::message)
                .isEqualTo("All paces come from your present fitness, index " + FitnessIndex.of(shown) + ".");
        assertThat(judgedByTheResultAlone(repaced, shown)).matches(Finding::passed);
        assertThat(repaced.audit().sound()).isTrue();
    }

    @Test
    void aGoalBeyondTheResultIsTold() {
        Adapted adapted = adapted(32.3);

        assertThat(adapted.reasons()).anyMatch(reason -> reason.contains("the goal is beyond it"));
        assertThat(finding(adapted.plan(), "goal_within_current_fitness"))
                .matches(finding -> !finding.passed())
                .extracting(Finding::message)
                .asString()
                .contains("index 32.3");
    }

    @Test
    void pacesOfBeforeAfterTheResultsOwnAreToldAndHintedAt() {
        WorkingPlan repaced = adapted(42).plan();
        LocalDate later = TODAY.plusDays(14);
        WorkingPlan half = repaced.with(IntStream.range(0, repaced.workouts().size())
                .mapToObj(at -> repaced.workouts().get(at).date().isBefore(later)
                        ? repaced.workouts().get(at)
                        : plan().working().workouts().get(at))
                .toList());

        assertThat(finding(half, "paces_from_current_fitness"))
                .matches(finding -> !finding.passed() && !finding.isFatal())
                .extracting(Finding::date)
                .matches(date -> date != null && !date.isBefore(later));
        assertThat(Adviser.hints(half, TODAY)).extracting(Hint::cause).contains(Cause.RACE_RESULT);
        assertThat(half.fitnessNow(FitnessIndex.of(45))).isEqualTo(FitnessIndex.of(42));
    }

    /** The same program as if nothing else than the result had ever been known. */
    private static Finding judgedByTheResultAlone(WorkingPlan repaced, double shown) {
        WorkingPlan anew = FollowedPlan.of(aRequest()
                        .between(TODAY, LocalDate.of(2027, 3, 14))
                        .on(5)
                        .withFitness(shown)
                        .runningAWeek(40)
                        .build())
                .orElseThrow()
                .working();
        return finding(
                new WorkingPlan(anew.plan(), repaced.workouts(), anew.request(), Adjustments.NONE),
                "paces_from_current_fitness");
    }

    private static Finding finding(WorkingPlan plan, String rule) {
        return plan.audit().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static FollowedPlan plan() {
        return FollowedPlan.of(aRequest()
                        .between(TODAY, LocalDate.of(2027, 3, 14))
                        .on(5)
                        .withFitness(45)
                        .runningAWeek(40)
                        .in(Duration.ofMinutes(100))
                        .build())
                .orElseThrow();
    }

    private static Adapted adapted(double shown) {
        FollowedPlan plan = plan();
        Proposal proposal = new Adviser()
                .advise(
                        plan.working(),
                        plan.original(),
                        new Wish(Cause.RACE_RESULT, null, FitnessIndex.of(shown), List.of()),
                        TODAY,
                        () -> new WorkoutId(new UUID(9, 9)));
        assertThat(proposal).isInstanceOf(Adapted.class);
        return (Adapted) proposal;
    }
}
