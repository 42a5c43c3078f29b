package app.stride.plans.domain.periodization.rule.fitness;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.rule.Adjustments;
import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.periodization.rule.RuleTest;
import app.stride.plans.testkit.PlanningRequestBuilder;
import app.stride.running.FitnessIndex;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether what stands behind the paces is of today, and of one mind. */
class FitnessRulesTest extends RuleTest {

    @Test
    void aRaceOfLongAgoIsWarnedOfUntilALaterOneShowsAnotherFitness() {
        Rule rule = new RecentRaceIsRecent();
        Draft old = Draft.of(aRequest().raced("2025-08-01").build(), SOUND.program());
        Adjustments shown = new Adjustments(List.of(FitnessIndex.of(50)), List.of(), null);

        assertThat(rule.check(old).severity()).isEqualTo(Finding.Severity.WARNING);
        assertThat(rule.check(old).passed()).isFalse();
        assertThat(rule.check(old).message()).contains("2025-08-01, 6 months before the plan starts");
        keeps(rule, Draft.of(old.request(), old.program(), shown));
        keeps(rule, Draft.of(aRequest().raced("2025-08-02").build(), SOUND.program()));
        keeps(rule, SOUND);
    }

    @Test
    void aRaceOfYearsAgoSetsNoPaces() {
        Rule rule = new RecentRaceIsRecent();
        PlanningRequestBuilder request = aRequest().raced("2022-06-01");

        Finding byRuns = rule.check(Draft.of(request.build(), SOUND.program()));
        Finding byFeel = rule.check(Draft.of(request.ofUnknownFitness().build(), SOUND.program()));

        assertThat(byRuns.severity()).isEqualTo(Finding.Severity.WARNING);
        assertThat(byRuns.date()).isEqualTo("2022-06-01");
        assertThat(byRuns.message()).contains("3 years before the plan starts", "your runs lately do");
        assertThat(byFeel.passed()).isFalse();
        assertThat(byFeel.message()).contains("efforts are in words");
    }

    @Test
    void figuresOfFitnessThatContradictEachOtherAreWarnedOf() {
        Rule rule = new FitnessFiguresAgree();
        Draft apart = Draft.of(aRequest().withFitness(48).alsoShowing(45.9).build(), SOUND.program());
        Adjustments shown = new Adjustments(List.of(FitnessIndex.of(50)), List.of(), null);

        assertThat(rule.check(apart).severity()).isEqualTo(Finding.Severity.WARNING);
        assertThat(rule.check(apart).passed()).isFalse();
        assertThat(rule.check(apart).message()).contains("48.0", "a race of yours or your runs lately show 45.9");
        keeps(rule, Draft.of(aRequest().withFitness(48).alsoShowing(50).build(), SOUND.program()));
        keeps(rule, Draft.of(apart.request(), apart.program(), shown));
        keeps(rule, SOUND);
    }
}
