package app.stride.plans.domain.periodization.rule.longrun;

import static app.stride.plans.testkit.PlanDrafts.as;
import static app.stride.plans.testkit.PlanDrafts.changed;
import static app.stride.plans.testkit.PlanDrafts.on;
import static app.stride.plans.testkit.PlanDrafts.over;
import static app.stride.plans.testkit.PlanDrafts.soundDraft;
import static app.stride.plans.testkit.PlanDrafts.times;
import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.periodization.rule.RuleTest;
import app.stride.plans.domain.periodization.rule.calendar.LongEnoughForAFullBase;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import org.junit.jupiter.api.Test;

class LongRunRulesTest extends RuleTest {

    @Test
    void theFirstLongRunIsNearTheLongestOfLate() {
        Rule rule = new FirstLongRunNearTheLongest();

        keeps(rule, SOUND);
        keeps(rule, MARATHON);
        Finding finding = breaks(rule, changed(SOUND, on("2026-02-08"), over(19)));
        assertThat(finding.bound()).isEqualTo("at most 18.7 km");
    }

    @Test
    void whoHasRunLessThanAPlanBeginsWithIsWarnedOfTheFirstLongRun() {
        Rule rule = new FirstLongRunNearTheLongest();
        Draft least = soundDraft(aRequest()
                .over(Distance.FIVE_KILOMETRES)
                .on(3)
                .runningAWeek(0)
                .longestLately(0)
                .build());

        assertThat(rule.check(least).severity()).isEqualTo(Finding.Severity.WARNING);
        assertThat(rule.check(least).passed()).isFalse();
        assertThat(rule.check(least).bound()).isEqualTo("at most 3.3 km");
        breaks(rule, changed(least, on("2026-02-08"), over(3.5)));
    }

    @Test
    void theLongRunKeepsToItsShareOfTheWeek() {
        Rule rule = new LongRunKeepsToItsShareOfTheWeek();

        keeps(rule, SOUND);
        Finding finding = breaks(rule, changed(SOUND, on("2026-03-08"), times(1.5)));
        assertThat(finding.week()).isEqualTo(5);
        assertThat(finding.bound()).isEqualTo("at most 40 %");
    }

    @Test
    void onlyTheFourLongestRunsOfAMarathonPlanMayTakeMore() {
        Rule rule = new LongRunKeepsToItsShareOfTheWeek();

        keeps(rule, MARATHON);
        breaks(rule, changed(MARATHON, on("2026-02-08"), times(1.9)));
    }

    @Test
    void threeHoursAndThirtyFiveKilometresAreTheMost() {
        Rule rule = new NoLongRunBeyondThreeHours();

        keeps(rule, MARATHON);
        breaks(rule, changed(MARATHON, on("2026-04-05"), over(35.5)));
        breaks(rule, changed(MARATHON, on("2026-04-05"), over(34)));
    }

    @Test
    void aRunThatIsNotTheFarthestMayNotTakeLongerEither() {
        Finding finding = breaks(new NoLongRunBeyondThreeHours(), changed(MARATHON, on("2026-03-22"), over(31)));

        assertThat(finding.date()).isEqualTo(date("2026-03-22"));
        assertThat(finding.value()).isEqualTo("31.0 km, 186 min");
    }

    @Test
    void theLongRunIsCutBackNowAndThen() {
        Rule rule = new LongRunHasCutbacksOfItsOwn();

        keeps(rule, SOUND);
        keeps(rule, MARATHON);
        Finding finding = breaks(
                rule,
                changed(
                        MARATHON,
                        run -> run.type().isLong() && run.weekNumber() <= 6,
                        run -> over(20 + run.weekNumber()).apply(run)));
        assertThat(finding.week()).isEqualTo(5);
        assertThat(finding.value()).isEqualTo("5 weeks in a row");
    }

    @Test
    void theLongRunGrows() {
        Finding finding = breaks(
                new LongRunHasCutbacksOfItsOwn(),
                changed(
                        MARATHON,
                        run -> run.type().isLong(),
                        run -> over(run.weekNumber() % 4 == 0 ? 15 : 20).apply(run)));

        assertThat(finding.message()).contains("do not grow");
    }

    @Test
    void aShortPlansLongRunNeedsNoCutback() {
        keeps(
                new LongRunHasCutbacksOfItsOwn(),
                soundDraft(aRequest().from("2026-03-16").build()));
    }

    @Test
    void longRunsGrowInSteps() {
        Rule rule = new LongRunGrowsInSteps();

        keeps(rule, MARATHON);
        breaks(rule, changed(MARATHON, on("2026-01-25"), over(30)));
    }

    @Test
    void theLongestRunLiesAtTheRightDistanceFromTheRace() {
        Rule rule = new LongestRunAtTheRightDistanceFromTheRace();

        keeps(rule, SOUND);
        keeps(rule, MARATHON);
        breaks(rule, changed(MARATHON, on("2026-03-01"), over(33)));
        breaks(rule, changed(MARATHON, run -> run.type().isLong(), as(WorkoutType.EASY)));
    }

    @Test
    void theLongestRunIsADayEarlyOnlyWhereDaysNearerToTheRaceAreTaken() {
        Rule rule = new LongestRunAtTheRightDistanceFromTheRace();
        // 29 days before the race, which four weeks are by rounding.
        Draft early = changed(
                MARATHON,
                on("2026-03-28"),
                run -> over(34).apply(as(WorkoutType.LONG).apply(run)));

        breaks(rule, early);
        Finding finding = rule.check(Draft.of(
                aRequest()
                        .over(Distance.MARATHON)
                        .from("2026-01-05")
                        .away("2026-04-05", "2026-04-06")
                        .build(),
                early.program()));
        assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
        assertThat(finding.passed()).isFalse();
    }

    @Test
    void aLongestRunThatIsFarTooShortMakesThePlanUnsound() {
        Rule rule = new LongestRunPreparesForTheRace();

        keeps(rule, SOUND);
        Draft unproven = soundDraft(aRequest().build());
        Finding finding = breaks(rule, changed(unproven, run -> run.type().isLong(), over(6)));
        assertThat(finding.value()).isEqualTo("6.0 km, 28 % of the race");
        breaks(rule, changed(unproven, run -> run.type().isLong(), over(8)));
        assertThat(rule.check(changed(unproven, run -> run.type().isLong(), over(8.5)))
                        .severity())
                .isEqualTo(Finding.Severity.WARNING);
    }

    @Test
    void aLongestRunThatCannotTakeLongerIsWarnedOfDownToAThirdOfTheRace() {
        Rule rule = new LongestRunPreparesForTheRace();

        Finding filled = rule.check(inSessionsOf(50, 8));
        assertThat(filled.severity()).isEqualTo(Finding.Severity.WARNING);
        assertThat(filled.passed()).isFalse();
        assertThat(filled.message()).contains("your own limit for a run: be ready to walk parts");
        assertThat(filled.bound()).isEqualTo("at least 33 %, better 75 % of the race");
        breaks(rule, inSessionsOf(60, 8));
        assertThat(breaks(rule, inSessionsOf(44, 7)).message()).doesNotContain("weeks");
    }

    /** The longest run so far, at six minutes for a kilometre. */
    private static Draft inSessionsOf(long minutes, double kilometres) {
        Draft limited = Draft.of(aRequest().inSessionsOf(minutes).build(), SOUND.program());
        return changed(limited, run -> run.type().isLong(), over(kilometres));
    }

    @Test
    void aRunOfLateThatIsFarTooShortItselfExcusesNothing() {
        Draft hardlyFurther = Draft.of(aRequest().longestLately(9).build(), SOUND.program());

        breaks(
                new LongestRunPreparesForTheRace(),
                changed(hardlyFurther, run -> run.type().isLong(), over(6)));
    }

    @Test
    void anAthleteWhoRanFarLatelyIsOnlyWarnedOfAShortLongestRun() {
        Finding finding = new LongestRunPreparesForTheRace()
                .check(changed(SOUND, run -> run.type().isLong(), over(6)));

        assertThat(finding.isFatal()).isFalse();
        assertThat(finding.passed()).isFalse();
    }

    @Test
    void aLongestRunThatIsRatherShortIsWarnedOf() {
        Finding finding = new LongestRunPreparesForTheRace()
                .check(changed(SOUND, run -> run.type().isLong(), over(12)));

        assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
        assertThat(finding.passed()).isFalse();
    }

    @Test
    void onlyALongestRunNearThatOfPublishedPlansIsCalledEnoughToFinish() {
        Rule rule = new LongestRunPreparesForTheRace();

        assertThat(rule.check(changed(SOUND, run -> run.type().isLong(), over(8)))
                        .message())
                .contains("far less than plans for this race have")
                .doesNotContain("enough to finish");
    }

    @Test
    void aPlanShorterThanRecommendedSaysSo() {
        Rule rule = new LongEnoughForAFullBase();

        assertThat(rule.check(SOUND).message()).contains("full base");
        assertThat(rule.check(soundDraft(aRequest().from("2026-03-02").build())).message())
                .contains("8 weeks where 12 are recommended");
    }
}
