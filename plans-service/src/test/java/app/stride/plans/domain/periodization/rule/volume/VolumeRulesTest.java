package app.stride.plans.domain.periodization.rule.volume;

import static app.stride.plans.testkit.PlanDrafts.changed;
import static app.stride.plans.testkit.PlanDrafts.inWeek;
import static app.stride.plans.testkit.PlanDrafts.over;
import static app.stride.plans.testkit.PlanDrafts.soundDraft;
import static app.stride.plans.testkit.PlanDrafts.times;
import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.periodization.rule.RuleTest;
import app.stride.plans.domain.periodization.rule.fitness.AssumptionsAreNamed;
import app.stride.running.Distance;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VolumeRulesTest extends RuleTest {

    @Test
    void theFirstFullWeekIsNearWhatTheAthleteRuns() {
        Rule rule = new StartsFromTheAthletesVolume();

        keeps(rule, SOUND);
        Finding finding = breaks(rule, changed(SOUND, inWeek(1), times(1.2)));
        assertThat(finding.value()).isEqualTo("60.0 km");
        assertThat(finding.bound()).isEqualTo("50.0 km +/- 10 %");
    }

    @Test
    void aPlanThatHasBegunIsJudgedByTheHigherOfItsNextTwoWeeks() {
        Rule rule = new JoinsWhereTheAthleteIs();
        Draft beforeACutback = changed(askedOn("2026-03-24"), inWeek(9), times(0.5));

        Finding finding = rule.check(beforeACutback);

        assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
        assertThat(finding.passed()).isFalse();
        assertThat(finding.week()).isEqualTo(10);
        assertThat(finding.bound()).isEqualTo("at most 60.5 km");
        keeps(new StartsFromTheAthletesVolume(), beforeACutback);
        keeps(rule, changed(beforeACutback, inWeek(10), times(0.5)));
        keeps(rule, askedOn("2026-02-02"));
        keeps(rule, askedOn("2026-01-12"));
        keeps(rule, askedOn("2026-04-20"));
        keeps(rule, soundDraft(aRequest().runningAWeek(25).askedOn("2026-02-03").build()));
    }

    private static Draft askedOn(String date) {
        return Draft.of(aRequest().runningAWeek(50).askedOn(date).build(), SOUND.program());
    }

    @Test
    void anAthleteWhoWantsLessStartsWithLess() {
        keeps(
                new StartsFromTheAthletesVolume(),
                soundDraft(aRequest().runningAWeek(50).atMostAWeek(38).build()));
    }

    @Test
    void anUnknownVolumeHasNothingToStartFrom() {
        keeps(
                new StartsFromTheAthletesVolume(),
                soundDraft(aRequest().ofUnknownVolume().build()));
    }

    @Test
    void aFirstWeekOfLessThanIsAssumedIsNamedAsItIs() {
        Rule rule = new AssumptionsAreNamed();
        Draft usual = soundDraft(aRequest().on(4).ofUnknownVolume().build());
        Draft less = changed(usual, inWeek(1), times(0.7));

        assertThat(rule.check(usual).value()).isEqualTo("20.0 km a week assumed");
        assertThat(rule.check(less).value())
                .isEqualTo(Figures.kilometres(less.fullWeeks().get(0).trainingDistance()) + " a week assumed");
    }

    @Test
    void growthIsMeasuredFromTheHighestWeekSoFar() {
        Rule rule = new GrowsByTenPercentAtMost();

        keeps(rule, SOUND);
        // Week 5 comes after a cutback: over the last week it may be more than 10 %, over the highest it may not.
        Finding finding = breaks(rule, changed(SOUND, inWeek(5), times(1.08)));
        assertThat(finding.week()).isEqualTo(5);
    }

    @Test
    void aWeekBeyondThoseOfTheBestIsWarnedOf() {
        Rule rule = new NoWeekBeyondTheBestRunners();

        keeps(rule, SOUND);
        keeps(rule, changed(SOUND, inWeek(1), times(4.3)));
        Finding finding = rule.check(changed(SOUND, inWeek(1), times(4.5)));
        assertThat(finding.passed()).isFalse();
        assertThat(finding.isFatal()).isFalse();
        assertThat(finding.week()).isEqualTo(1);
        assertThat(finding.value()).isEqualTo("225.0 km a week");
    }

    @Test
    void weeksOfLoadNeedACutbackAmongThem() {
        Rule rule = new EveryThirdToFifthWeekIsACutback();

        keeps(rule, SOUND);
        Finding finding = breaks(rule, changed(SOUND, inWeek(4), times(1.25)));
        assertThat(finding.week()).isEqualTo(5);
    }

    @Test
    void aCutbackIsNeitherTooDeepNorTooEarly() {
        Rule rule = new EveryThirdToFifthWeekIsACutback();

        breaks(rule, changed(SOUND, inWeek(4), times(0.8)));
        breaks(rule, changed(SOUND, inWeek(2), times(0.8)));
    }

    @Test
    void aShortPlanNeedsNoCutback() {
        keeps(
                new EveryThirdToFifthWeekIsACutback(),
                soundDraft(aRequest().from("2026-03-16").build()));
    }

    @Test
    void theHighestWeekIsNeitherEarlyNorLate() {
        Rule rule = new PeaksAtTheRightDistanceFromTheRace();

        keeps(rule, SOUND);
        keeps(rule, MARATHON);
        Finding finding = breaks(rule, changed(SOUND, inWeek(6), times(1.3)));
        assertThat(finding.bound()).isEqualTo("1 to 3 weeks");
    }

    @Test
    void aHighestWeekSoonAfterALongRaceIsWarnedOf() {
        Rule rule = new RacesOnTheWayAreRecoveredFrom();
        LocalDate eve = SOUND.highestWeek().orElseThrow().monday().minusDays(1);

        Finding finding = rule.check(raced(eve, Distance.HALF_MARATHON));

        assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
        assertThat(finding.passed()).isFalse();
        assertThat(finding.value()).isEqualTo("7 easy days");
        assertThat(finding.date()).isEqualTo(eve);
        assertThat(finding.message()).contains(eve.minusWeeks(1) + " fits");
        assertThat(rule.check(raced(eve.plusDays(2), Distance.HALF_MARATHON)).value())
                .isEqualTo("5 easy days");
        keeps(rule, raced(eve, Distance.TEN_KILOMETRES));
        keeps(rule, raced(eve.minusDays(4), Distance.HALF_MARATHON));
        keeps(rule, SOUND);
    }

    private static Draft raced(LocalDate date, Distance distance) {
        return Draft.of(aRequest().withTuneUp(date, distance).build(), SOUND.program());
    }

    @Test
    void whoRunsLessThanAPlanBeginsWithIsWarnedOfItsFirstWeek() {
        Rule rule = new StartsFromTheAthletesVolume();
        Draft least = soundDraft(
                aRequest().over(Distance.FIVE_KILOMETRES).on(3).runningAWeek(0).build());

        assertThat(rule.check(least).severity()).isEqualTo(Finding.Severity.WARNING);
        assertThat(rule.check(least).passed()).isFalse();
        assertThat(rule.check(least).value()).isEqualTo("8.0 km");
        assertThat(rule.check(least).bound()).isEqualTo("8.0 km +/- 10 %");
        assertThat(rule.check(least).message())
                .isEqualTo(
                        "The first full week has 8.0 km, more than the 0.0 km a week that you run lately, for no plan"
                                + " begins with less: walk parts of it for as long as you need to.");
        breaks(rule, changed(least, inWeek(1), times(1.2)));
        keeps(
                rule,
                soundDraft(aRequest()
                        .over(Distance.FIVE_KILOMETRES)
                        .on(3)
                        .runningAWeek(7.5)
                        .build()));
    }

    @Test
    void theTaperFallsOffInBlocks() {
        Rule rule = new TapersInBlocks();

        keeps(rule, SOUND);
        Finding kept = rule.check(MARATHON);
        assertThat(kept.passed()).isTrue();
        assertThat(kept.bound()).isEqualTo("75 % to 90 % / 55 % to 70 % / 30 % to 50 %");
        breaks(rule, changed(MARATHON, inWeek(15), times(1.4)));
        breaks(rule, changed(MARATHON, inWeek(16).and(run -> !run.isGoalRace()), times(0.2)));
    }

    @Test
    void whoIsAwayInTheTaperMayRunTooLittleButNotTooMuch() {
        Rule rule = new TapersInBlocks();
        Draft away = Draft.of(
                aRequest()
                        .over(Distance.MARATHON)
                        .from("2026-01-05")
                        .away("2026-04-20", "2026-04-22")
                        .build(),
                MARATHON.program());

        Finding little = rule.check(changed(away, inWeek(16).and(run -> !run.isGoalRace()), times(0.2)));
        assertThat(little.passed()).isFalse();
        assertThat(little.isFatal()).isFalse();
        breaks(rule, changed(away, inWeek(16).and(run -> !run.isGoalRace()), times(2)));
    }

    @Test
    void oneDateAwayOnARestDayExcusesNothing() {
        Draft cutbackMissing = awayOn("2026-03-02", changed(SOUND, inWeek(4), times(1.25)));
        Draft startTooHigh = awayOn("2026-02-02", changed(SOUND, inWeek(1), times(1.2)));
        Draft taperTooLow = awayOn("2026-04-20", changed(SOUND, inWeek(12).and(run -> !run.isGoalRace()), times(0.2)));

        assertThat(breaks(new EveryThirdToFifthWeekIsACutback(), cutbackMissing).week())
                .isEqualTo(5);
        breaks(new StartsFromTheAthletesVolume(), startTooHigh);
        breaks(new TapersInBlocks(), taperTooLow);
    }

    private static Draft awayOn(String date, Draft draft) {
        return Draft.of(
                aRequest().runningAWeek(50).longestLately(17).away(date, date).build(), draft.program());
    }

    @Test
    void aWeekWithoutTheDayOfItsLongRunIsOneAway() {
        Draft deep = changed(SOUND, inWeek(4), times(0.65));

        breaks(new EveryThirdToFifthWeekIsACutback(), awayOn("2026-02-23", deep));
        keeps(new EveryThirdToFifthWeekIsACutback(), awayOn("2026-03-01", deep));
    }

    @Test
    void limitsOfTheAthleteAreKept() {
        Rule rule = new WithinTheAthletesLimits();
        Draft limited = soundDraft(aRequest().atMostAWeek(45).inSessionsOf(100).build());

        keeps(rule, limited);
        breaks(rule, changed(limited, inWeek(10), times(1.2)));
        breaks(rule, changed(limited, inWeek(9).and(run -> run.type().isLong()), over(17)));
    }

    @Test
    void aThinVolumeIsWarnedOf() {
        Rule rule = new EnoughVolumeForTheDistance();

        assertThat(rule.check(SOUND).passed()).isTrue();
        Finding thin = rule.check(Draft.of(aRequest().runningAWeek(12).build(), SOUND.program()));
        assertThat(thin.passed()).isFalse();
        assertThat(thin.isFatal()).isFalse();
        assertThat(thin.severity()).isEqualTo(Finding.Severity.WARNING);
    }
}
