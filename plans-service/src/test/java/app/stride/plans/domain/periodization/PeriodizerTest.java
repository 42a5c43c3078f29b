package app.stride.plans.domain.periodization;

import static app.stride.plans.testkit.PlanningOutcomeAssert.assertPlanning;
import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.plan.Program;
import app.stride.plans.testkit.PlanningRequestBuilder;
import app.stride.running.Distance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodizerTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 2, 7.9})
    void whoRunsLittleOrNothingStartsAsWithTheLeastOfAPlan(double kilometres) {
        PlanningRequestBuilder least = aRequest().over(Distance.TEN_KILOMETRES).on(3);

        assertThat(program(least.runningAWeek(kilometres))).isEqualTo(program(least.runningAWeek(8)));
    }

    @Test
    void whoDoesNotRunYetIsTakenToAShortRaceAndWarned() {
        assertPlanning(beginner().over(Distance.FIVE_KILOMETRES).build())
                .givesASoundPlan()
                .warnsOf("enough_volume_for_the_distance")
                .warnsOf("starts_from_the_athletes_volume")
                .says("starts_from_the_athletes_volume", "walk parts of it")
                .warnsOf("first_long_run_near_the_longest");
        assertPlanning(beginner().over(Distance.TEN_KILOMETRES).build()).givesASoundPlan();
    }

    @Test
    void whoDoesNotRunYetIsOfferedAShorterRaceThanAHalfMarathonInTwelveWeeks() {
        assertPlanning(beginner().build())
                .isRefusedFor("longest_run_prepares_for_the_race")
                .offers("goal_race_distance_m", "10000.0");
    }

    @Test
    void aLongestRunThatTimeAloneLimitsIsNoReasonAgainstAMarathon() {
        PlanningRequestBuilder slow = aRequest()
                .over(Distance.MARATHON)
                .from("2025-11-10")
                .withFitness(20)
                .runningAWeek(40);
        PlanningRequestBuilder inTwoHours = aRequest()
                .over(Distance.MARATHON)
                .from("2026-01-05")
                .ofUnknownFitness()
                .inSessionsOf(120);

        assertPlanning(slow.build())
                .givesASoundPlan()
                .warnsOf("longest_run_prepares_for_the_race")
                .says("longest_run_prepares_for_the_race", "three hours");
        assertPlanning(inTwoHours.build())
                .givesASoundPlan()
                .warnsOf("longest_run_prepares_for_the_race")
                .says("longest_run_prepares_for_the_race", "your own limit for a run");
    }

    private static PlanningRequestBuilder beginner() {
        return aRequest().on(4).ofUnknownFitness().runningAWeek(0).longestLately(0);
    }

    private static Program program(PlanningRequestBuilder request) {
        return ((PlanningOutcome.Sound) new Periodizer().plan(request.build())).program();
    }

    @Test
    void theSlowestRunNoRepetitionsAndGetAPlanAllTheSame() {
        PlanningOutcome outcome = new Periodizer()
                .plan(aRequest()
                        .over(Distance.FIVE_KILOMETRES)
                        .withFitness(12)
                        .on(4)
                        .runningAWeek(20)
                        .build());

        assertThat(outcome).isInstanceOf(PlanningOutcome.Sound.class);
    }

    @Test
    void aPlanOfFourWeeksForARunnerWithAVolumeIsSound() {
        assertPlanning(aRequest()
                        .over(Distance.FIVE_KILOMETRES)
                        .from("2026-03-30")
                        .build())
                .givesASoundPlan();
        assertPlanning(aRequest()
                        .over(Distance.TEN_KILOMETRES)
                        .from("2026-03-30")
                        .build())
                .givesASoundPlan();
    }

    @Test
    void aPlanOfAYearIsSound() {
        assertPlanning(aRequest().over(Distance.MARATHON).from("2025-04-28").build())
                .givesASoundPlan();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7})
    void anyNumberOfDaysAWeekHasAPlan(int days) {
        assertPlanning(aRequest().on(days).build()).givesASoundPlan();
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 7, 8, 15, 16.1, 25, 30, 50})
    void anyDistanceHasAPlan(double kilometres) {
        assertPlanning(aRequest()
                        .over(Distance.ofKilometres(kilometres))
                        .from("2026-01-05")
                        .build())
                .givesASoundPlan();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-20", "2026-04-21", "2026-04-22", "2026-04-23", "2026-04-24", "2026-04-25"})
    void aRaceMayBeOnAnyWeekday(String race) {
        assertPlanning(aRequest().to(race).build()).givesASoundPlan();
        assertPlanning(aRequest()
                        .over(Distance.MARATHON)
                        .from("2026-01-08")
                        .to(race)
                        .build())
                .givesASoundPlan();
    }

    @Test
    void tuneUpRacesAreTakenIn() {
        assertPlanning(aRequest()
                        .withTuneUp("2026-03-15", Distance.TEN_KILOMETRES)
                        .withTuneUp("2026-03-28", Distance.FIVE_KILOMETRES)
                        .build())
                .givesASoundPlan();
    }

    @Test
    void aHalfFourWeeksBeforeAMarathonIsWarnedOfWithADateThatFits() {
        assertPlanning(aRequest()
                        .over(Distance.MARATHON)
                        .from("2026-01-12")
                        .to("2026-05-03")
                        .runningAWeek(55)
                        .withTuneUp("2026-04-05", Distance.HALF_MARATHON)
                        .build())
                .givesASoundPlan()
                .warnsOf("races_on_the_way_are_recovered_from")
                .says("races_on_the_way_are_recovered_from", "race earlier; 2026-03-29 fits");
    }

    @Test
    void weeksThatRacesMakeSmallerAreFollowedByWeeksThatFit() {
        assertPlanning(aRequest()
                        .over(Distance.FIVE_KILOMETRES)
                        .from("2026-02-02")
                        .to("2026-05-05")
                        .on(3)
                        .ofUnknownFitness()
                        .runningAWeek(48)
                        .longestLately(19)
                        .withTuneUp("2026-03-30", Distance.FIVE_KILOMETRES)
                        .build())
                .givesASoundPlan();
        assertPlanning(aRequest()
                        .over(Distance.TEN_KILOMETRES)
                        .from("2026-03-31")
                        .to("2026-05-03")
                        .on(null)
                        .restingOn(TUESDAY)
                        .ofUnknownFitness()
                        .runningAWeek(70)
                        .longestLately(25)
                        .withTuneUp("2026-04-23", Distance.FIVE_KILOMETRES)
                        .withTuneUp("2026-04-09", Distance.FIVE_KILOMETRES)
                        .build())
                .givesASoundPlan();
    }

    @Test
    void aFewDaysAwayWhenTheHighestWeekIsDueAreNoReasonAgainstAPlan() {
        assertPlanning(aRequest()
                        .over(Distance.FIVE_KILOMETRES)
                        .away("2026-04-07", "2026-04-11")
                        .build())
                .givesASoundPlan()
                .warnsOf("peaks_at_the_right_distance_from_the_race");
    }

    @Test
    void anEarlierBreakDoesNotMakeThemOne() {
        assertPlanning(aRequest()
                        .over(Distance.FIVE_KILOMETRES)
                        .away("2026-02-16", "2026-02-25")
                        .away("2026-04-07", "2026-04-11")
                        .build())
                .givesASoundPlan()
                .warnsOf("peaks_at_the_right_distance_from_the_race");
    }

    @ParameterizedTest
    @CsvSource({"2026-04-26, 2026-04-12", "2026-04-27, 2026-04-12", "2026-04-28, 2026-04-13"})
    void aBreakUpToTheTaperHasTheHighestWeekBeforeIt(String race, String lastDayAway) {
        assertPlanning(aRequest().to(race).away("2026-03-30", lastDayAway).build())
                .givesASoundPlan()
                .warnsOf("peaks_at_the_right_distance_from_the_race");
    }

    @Test
    void aWeekAwayIsGoneAround() {
        assertPlanning(aRequest().away("2026-03-06", "2026-03-13").build()).givesASoundPlan();
    }
}
