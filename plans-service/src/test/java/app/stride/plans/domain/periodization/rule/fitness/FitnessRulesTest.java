package app.stride.plans.domain.periodization.rule.fitness;

import static app.stride.plans.testkit.PlanDrafts.soundDraft;
import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.rule.Adjustments;
import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.periodization.rule.RuleTest;
import app.stride.plans.testkit.PlanningRequestBuilder;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import java.time.Duration;
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

    @Test
    void aGoalBeyondFitnessIsWarnedOfAndOneWithinItIsNot() {
        Rule rule = new GoalWithinCurrentFitness();
        Duration worth = FitnessIndex.of(48).raceTime(Distance.HALF_MARATHON);

        Finding beyond = rule.check(withGoal(worth.minusMinutes(8)));
        Finding within = rule.check(withGoal(worth.plusMinutes(8)));

        assertThat(beyond.passed()).isFalse();
        assertThat(beyond.severity()).isEqualTo(Finding.Severity.WARNING);
        assertThat(beyond.message()).contains("beyond", "index 48.0");
        assertThat(within.passed()).isTrue();
    }

    @Test
    void aSlowMarathonIsPredictedAsItIsPaced() {
        Finding finding = new GoalWithinCurrentFitness()
                .check(Draft.of(
                        aRequest()
                                .over(Distance.MARATHON)
                                .withFitness(30)
                                .in(Duration.ofSeconds(4 * 3600 + 50 * 60 + 48))
                                .build(),
                        MARATHON.program()));

        assertThat(finding.passed()).isFalse();
        assertThat(finding.message()).contains("needs about 30.8", "index 30.0, is worth 4:57:3", "beyond it");
    }

    @Test
    void anUltraThatIsWalkedForMuchOfItNeedsNoIndex() {
        Finding finding = new GoalWithinCurrentFitness()
                .check(Draft.of(
                        aRequest()
                                .over(Distance.ofKilometres(171))
                                .in(Duration.ofHours(45))
                                .build(),
                        MARATHON.program()));

        assertThat(finding.passed()).isTrue();
        assertThat(finding.message()).startsWith("Your goal is 45:00:00. ");
    }

    private static Draft withGoal(Duration time) {
        return Draft.of(aRequest().in(time).build(), SOUND.program());
    }

    @Test
    void assumptionsAreNamed() {
        Rule rule = new AssumptionsAreNamed();

        assertThat(rule.check(SOUND).message()).contains("nothing is assumed");
        assertThat(rule.check(soundDraft(aRequest().on(4).ofUnknownVolume().build()))
                        .value())
                .isEqualTo("20.0 km a week assumed");
        assertThat(rule.check(soundDraft(aRequest().ofUnknownFitness().build())).message())
                .contains("Efforts are in words");
    }
}
