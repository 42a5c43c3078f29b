package app.stride.plans.domain.periodization;

import static app.stride.plans.testkit.PlanningOutcomeAssert.assertPlanning;
import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.running.Distance;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodizerTest {

    @Test
    void whoDoesNotRunYetStartsWhereNothingIsKnown() {
        PlanningOutcome unknown = new Periodizer()
                .plan(aRequest()
                        .over(Distance.TEN_KILOMETRES)
                        .on(3)
                        .ofUnknownVolume()
                        .build());
        PlanningOutcome nothing = new Periodizer()
                .plan(aRequest()
                        .over(Distance.TEN_KILOMETRES)
                        .on(3)
                        .runningAWeek(0)
                        .longestLately(0)
                        .build());

        assertThat(nothing).isInstanceOf(PlanningOutcome.Sound.class).isEqualTo(unknown);
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
    void aWeekAwayIsGoneAround() {
        assertPlanning(aRequest().away("2026-03-06", "2026-03-13").build()).givesASoundPlan();
    }

    @Test
    void aRaceThatIsTooNearIsRefusedWithTheEarliestDate() {
        assertPlanning(aRequest().from("2026-04-13").build())
                .isRefusedFor("race_not_too_near")
                .offers("goal_race_date", "2026-05-07");
    }

    @Test
    void aRaceBeforeTheStartIsRefused() {
        assertPlanning(aRequest().from("2026-04-27").build())
                .isRefusedFor("race_not_too_near")
                .says("race_not_too_near", "before the plan starts");
    }

    @Test
    void aRaceThatIsTooFarIsRefusedWithTheLatestDate() {
        assertPlanning(aRequest().from("2025-04-20").build())
                .isRefusedFor("race_not_too_far")
                .offers("goal_race_date", "2026-04-19");
    }

    @Test
    void aMarathonFromTwentyKilometresInSixWeeksIsRefusedWithWhatWouldWork() {
        assertPlanning(aRequest()
                        .over(Distance.MARATHON)
                        .from("2026-03-16")
                        .runningAWeek(20)
                        .build())
                .isRefusedFor("longest_run_prepares_for_the_race")
                .offers("goal_race_date", "2026-05-28")
                .offers("goal_race_distance_m", "21097.5");
    }

    @Test
    void moreDaysThanAreFreeContradictEachOther() {
        assertPlanning(aRequest().on(6).restingOn(MONDAY, FRIDAY).build())
                .isRefusedFor("days_do_not_contradict")
                .offers("days_per_week", "5");
    }

    @Test
    void neighbouringDaysLeaveNoRoomForQuality() {
        assertPlanning(aRequest()
                        .on(3)
                        .onlyOn(SATURDAY, SUNDAY, MONDAY)
                        .runningLongOn(SUNDAY)
                        .build())
                .isRefusedFor("days_do_not_contradict")
                .offersNo("days_per_week");
        assertPlanning(aRequest().on(3).onlyOn(SATURDAY, SUNDAY, MONDAY).build())
                .givesASoundPlan();
    }

    @Test
    void aLongRunDayThatIsARestDayIsRefused() {
        assertPlanning(aRequest().restingOn(SUNDAY).runningLongOn(SUNDAY).build())
                .isRefusedFor("days_do_not_contradict");
    }

    @Test
    void tooFewDaysAreRefused() {
        assertPlanning(aRequest()
                        .on(null)
                        .restingOn(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)
                        .build())
                .isRefusedFor("enough_days_a_week");
    }

    @Test
    void aVolumeThatTheDaysCannotHoldIsRefusedWithTheDaysNeeded() {
        assertPlanning(aRequest().on(3).runningAWeek(110).build())
                .isRefusedFor("volume_within_reach")
                .offers("days_per_week", "4");
    }

    @Test
    void sessionsThatAreTooShortForTheRaceAreRefusedWithTheTimeNeeded() {
        assertPlanning(aRequest()
                        .over(Distance.MARATHON)
                        .from("2026-01-05")
                        .inSessionsOf(60)
                        .build())
                .isRefusedFor("longest_run_prepares_for_the_race")
                .offers("max_session_minutes", "90");
    }

    @Test
    void absurdRequestsAreRefused() {
        assertPlanning(aRequest().over(Distance.ofKilometres(60)).build()).isRefusedFor("distance_in_range");
        assertPlanning(aRequest().over(Distance.ofKilometres(0.4)).build()).isRefusedFor("distance_in_range");
        assertPlanning(aRequest().in(Duration.ofMinutes(40)).build()).isRefusedFor("goal_is_human");
        assertPlanning(aRequest().in(Duration.ofHours(9)).build()).isRefusedFor("goal_is_human");
        assertPlanning(aRequest().inSessionsOf(10).build()).isRefusedFor("sessions_long_enough");
        assertPlanning(aRequest().runningAWeek(3).build()).isRefusedFor("enough_volume_to_start");
    }

    @Test
    void tuneUpsThatDoNotFitAreRefused() {
        assertPlanning(aRequest()
                        .withTuneUp("2026-04-25", Distance.FIVE_KILOMETRES)
                        .build())
                .isRefusedFor("tune_up_races_fit");
        assertPlanning(aRequest().withTuneUp("2026-03-15", Distance.MARATHON).build())
                .isRefusedFor("tune_up_races_fit");
        assertPlanning(aRequest()
                        .withTuneUp("2026-03-14", Distance.FIVE_KILOMETRES)
                        .withTuneUp("2026-03-15", Distance.FIVE_KILOMETRES)
                        .build())
                .isRefusedFor("tune_up_races_fit");
    }

    @Test
    void beingAwayOnRaceDayIsRefused() {
        assertPlanning(aRequest().away("2026-04-26", "2026-04-30").build()).isRefusedFor("free_on_race_day");
    }

    @Test
    void beingAwayWhenTheHighestWeekIsDueIsRefusedWithAReason() {
        assertPlanning(aRequest().away("2026-03-30", "2026-04-19").build()).isRefusedFor("room_for_a_peak_week");
    }

    @Test
    void hardlyAnyVolumeIsNoVolumeToStartFrom() {
        assertPlanning(aRequest().on(4).runningAWeek(0).build())
                .givesASoundPlan()
                .says("assumptions_are_named", "20.0 km a week");
    }
}
