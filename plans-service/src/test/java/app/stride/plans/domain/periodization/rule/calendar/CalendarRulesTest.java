package app.stride.plans.domain.periodization.rule.calendar;

import static app.stride.plans.testkit.PlanDrafts.as;
import static app.stride.plans.testkit.PlanDrafts.asRest;
import static app.stride.plans.testkit.PlanDrafts.changed;
import static app.stride.plans.testkit.PlanDrafts.easyOver;
import static app.stride.plans.testkit.PlanDrafts.inPhase;
import static app.stride.plans.testkit.PlanDrafts.inWeek;
import static app.stride.plans.testkit.PlanDrafts.on;
import static app.stride.plans.testkit.PlanDrafts.soundDraft;
import static app.stride.plans.testkit.PlanDrafts.without;
import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.periodization.rule.RuleTest;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CalendarRulesTest extends RuleTest {

    @Test
    void thereIsExactlyOneGoalRaceAndItIsOnItsDate() {
        Rule rule = new ExactlyOneGoalRace();

        keeps(rule, SOUND);
        breaks(rule, changed(SOUND, on("2026-04-26"), as(WorkoutType.LONG)));
        breaks(rule, changed(SOUND, on("2026-04-19"), as(WorkoutType.RACE)));
    }

    @Test
    void tuneUpRacesAreWhereTheyWereAskedFor() {
        Rule rule = new TuneUpRacesOnTheirDates();

        keeps(rule, SOUND);
        breaks(rule, changed(SOUND, on("2026-03-21"), as(WorkoutType.EASY)));
    }

    @Test
    void noDateIsLeftOut() {
        Rule rule = new EveryDateHasAWorkout();

        keeps(rule, SOUND);
        Finding finding = breaks(rule, without(SOUND, on("2026-03-04")));
        assertThat(finding.date()).isEqualTo(date("2026-03-04"));
    }

    @Test
    void noWeekHasMoreRunningDaysThanAskedFor() {
        Rule rule = new NoMoreDaysThanAskedFor();

        keeps(rule, SOUND);
        Finding finding = breaks(rule, changed(SOUND, on("2026-03-02"), easyOver(3)));
        assertThat(finding.week()).isEqualTo(5);
        assertThat(finding.value()).isEqualTo("6 running days");
        assertThat(finding.bound()).isEqualTo("at most 5");
    }

    @Test
    void daysAwayAndRestDaysStayFree() {
        Rule rule = new FreeDaysStayFree();

        keeps(rule, SOUND);
        breaks(rule, changed(SOUND, on("2026-02-18"), easyOver(5)));
    }

    @Test
    void aRaceOnARestDayIsAllowed() {
        Draft onMonday = soundDraft(
                aRequest().restingOn(Set.of(DayOfWeek.MONDAY)).to("2026-04-27").build());

        keeps(new FreeDaysStayFree(), onMonday);
    }

    @Test
    void longRunsKeepToTheirDay() {
        Rule rule = new LongRunOnItsDay();

        keeps(rule, SOUND);
        Finding finding = breaks(rule, changed(SOUND, on("2026-03-05"), as(WorkoutType.LONG)));
        assertThat(finding.bound()).isEqualTo("Sunday");
        assertThat(finding.value()).isEqualTo("Thursday");
    }

    @Test
    void longRunsAreOnSaturdayWhereSundayIsNotFree() {
        Draft draft = soundDraft(aRequest().restingOn(DayOfWeek.SUNDAY).build());

        Finding finding = new LongRunOnItsDay().check(draft);

        assertThat(finding.passed()).isTrue();
        assertThat(finding.value()).isEqualTo("Saturday");
    }

    @Test
    void twoHardDaysInARowAreFound() {
        Rule rule = new NoTwoHardDaysInARow();

        keeps(rule, SOUND);
        Finding finding = breaks(rule, changed(SOUND, on("2026-02-07"), as(WorkoutType.TEMPO)));
        assertThat(finding.date()).isEqualTo(date("2026-02-08"));
    }

    @Test
    void everyWeekHasADayOfRest() {
        Rule rule = new ARestDayEveryWeek();

        keeps(rule, SOUND);
        breaks(rule, changed(SOUND, inWeek(6).and(run -> !run.isRun()), easyOver(3)));
    }

    @Test
    void sevenDaysAWeekNeedNoRest() {
        keeps(new ARestDayEveryWeek(), soundDraft(aRequest().on(7).build()));
    }

    @Test
    void sevenRunsThatNobodyAskedForAreTooMany() {
        Draft unsaid = soundDraft(aRequest().on(null).build());
        Draft full = changed(unsaid, inWeek(6).and(run -> !run.isRun()), easyOver(3));

        keeps(new NoMoreDaysThanAskedFor(), unsaid);
        breaks(new ARestDayEveryWeek(), full);
        Finding finding = breaks(new NoMoreDaysThanAskedFor(), full);
        assertThat(finding.bound()).isEqualTo("at most 6");
        assertThat(finding.message()).doesNotContain("asked");
    }

    @Test
    void oneDateAwayOnARestDayExcusesNoWeekFromItsQuality() {
        Draft sound = soundDraft(aRequest().away("2026-03-02", "2026-03-02").build());

        assertThat(sound.program().workouts()).filteredOn(on("2026-03-02")).allMatch(workout -> !workout.isRun());
        breaks(
                new OneOrTwoQualitySessionsAWeek(),
                changed(sound, inWeek(5).and(run -> run.type().isQuality()), as(WorkoutType.EASY)));
    }

    @Test
    void threeDatesAwayDo() {
        Draft sound = soundDraft(aRequest()
                .on(3)
                .runningAWeek(30)
                .away("2026-03-02", "2026-03-04")
                .build());

        keeps(
                new OneOrTwoQualitySessionsAWeek(),
                changed(sound, inWeek(5).and(run -> run.type().isQuality()), as(WorkoutType.EASY)));
    }

    @Test
    void oneOrTwoQualitySessionsAWeekAreEnough() {
        Rule rule = new OneOrTwoQualitySessionsAWeek();

        keeps(rule, SOUND);
        breaks(rule, changed(SOUND, inWeek(1).and(run -> run.type().isQuality()), as(WorkoutType.EASY)));
        breaks(rule, changed(SOUND, inWeek(5).and(run -> run.type() == WorkoutType.EASY), as(WorkoutType.TEMPO)));
    }

    @Test
    void aBeginnerHasOneOfThemAtMost() {
        Rule rule = new OneOrTwoQualitySessionsAWeek();
        Draft beginner = soundDraft(
                aRequest().over(Distance.TEN_KILOMETRES).on(4).runningAWeek(11).build());

        keeps(rule, beginner);
        Finding finding = breaks(
                rule,
                changed(
                        beginner,
                        inWeek(5).and(run -> run.isRun() && !run.type().isLong()),
                        as(WorkoutType.TEMPO)));
        assertThat(finding.bound()).isEqualTo("1 session, 2 with a race or in the taper");
        assertThat(finding.message()).endsWith("; who begins to run has one.");
    }

    @Test
    void aTuneUpRaceIsOneOfThem() {
        Rule rule = new OneOrTwoQualitySessionsAWeek();
        Predicate<PlannedWorkout> others = inWeek(7).and(run -> run.isRun() && !run.isTuneUp());
        List<LocalDate> two = SOUND.program().workouts().stream()
                .filter(others)
                .map(PlannedWorkout::date)
                .limit(2)
                .toList();

        keeps(rule, changed(SOUND, others, as(WorkoutType.EASY)));
        Finding finding = breaks(
                rule,
                changed(
                        SOUND,
                        others,
                        run -> as(two.contains(run.date()) ? WorkoutType.TEMPO : WorkoutType.EASY)
                                .apply(run)));
        assertThat(finding.value()).isEqualTo("3 sessions");
    }

    @Test
    void phasesFollowEachOther() {
        Rule rule = new PhasesInOrder();

        keeps(rule, SOUND);
        breaks(rule, changed(SOUND, on("2026-03-10"), inPhase(Phase.BASE)));
        breaks(rule, changed(SOUND, PlannedWorkout::isGoalRace, inPhase(Phase.TAPER)));
    }

    @Test
    void aWeekIsOfOnePhase() {
        LocalDate lastOfBase = SOUND.program().workouts().stream()
                .filter(workout -> workout.phase() == Phase.BASE)
                .map(PlannedWorkout::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();

        Finding finding = breaks(new PhasesInOrder(), changed(SOUND, on(lastOfBase.toString()), inPhase(Phase.BUILD)));

        assertThat(finding.date()).isEqualTo(lastOfBase);
    }

    @Test
    void nothingComesAfterTheRace() {
        Draft longer = Draft.of(aRequest().to("2026-04-25").build(), SOUND.program());

        breaks(new ExactlyOneGoalRace(), changed(longer, on("2026-04-26"), asRest()));
    }
}
