package app.stride.plans.domain.periodization;

import static app.stride.plans.testkit.PlanningOutcomeAssert.assertPlanning;
import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.feasibility.Feasibility;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who cannot be given a plan is told the nearest values with which there is one. */
class AlternativesTest {

    @Test
    void aRaceThatIsTooNearIsRefusedWithTheEarliestDate() {
        assertPlanning(aRequest().from("2026-04-13").build())
                .isRefusedFor("race_not_too_near")
                .offers("goal_race_date", "2026-05-07");
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
                .offers("goal_race_date", "2026-06-18")
                .offers("goal_race_distance_m", "21097.5");
    }

    @Test
    void aTimeThatNobodyRunsIsRefusedWithTheNearestOneThatWorksAsSent() {
        PlanningRequest tooFast = aRequest()
                .over(Distance.TEN_KILOMETRES)
                .in(Duration.ofMinutes(10))
                .build();
        Duration fastest = Feasibility.humanTime(tooFast.goal(), Duration.ofMinutes(10));

        assertPlanning(tooFast)
                .isRefusedFor("goal_is_human")
                .offers("goal_time_seconds", String.valueOf(fastest.toSeconds()))
                .offersNo("goal_race_distance_m");
        assertThat(FitnessIndex.ofPerformance(Distance.TEN_KILOMETRES, fastest).value())
                .isBetween(85.8, 86.0);
        PlanningLaws.isOfferedOnlyWhatWorks(tooFast);
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
    void beingAwayWhenTheHighestWeekIsDueIsRefusedWithAReason() {
        assertPlanning(aRequest().away("2026-03-30", "2026-04-19").build())
                .isRefusedFor("room_for_a_peak_week")
                .offers("unavailable", "[]");
    }
}
