package app.stride.plans.domain.periodization.feasibility;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.testkit.PlanningRequestBuilder;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the bounds lie of what is worth trying: half marathon on Sunday 2026-04-26 unless it says otherwise. */
class FeasibilityTest {

    @Test
    void aPlainRequestIsWorthTrying() {
        assertThat(reasons(aRequest())).isEmpty();
    }

    @Test
    void aPlanTakesTwentyFourDaysToAYear() {
        assertThat(reasons(aRequest().from("2026-04-02"))).isEmpty();
        assertThat(reasons(aRequest().from("2025-04-27"))).isEmpty();

        Finding near = only(aRequest().from("2026-04-03"));
        assertThat(near.rule()).isEqualTo("race_not_too_near");
        assertThat(near.value()).isEqualTo("23 days");
        assertThat(near.bound()).isEqualTo("at least 24 days");
        assertThat(near.message()).contains("too short");
        Finding far = only(aRequest().from("2025-04-26"));
        assertThat(far.rule()).isEqualTo("race_not_too_far");
        assertThat(far.value()).isEqualTo("365 days");
        assertThat(far.bound()).isEqualTo("at most 364 days");
    }

    @Test
    void aRaceOnTheStartIsTooNearAndOneBeforeItIsSaidToBe() {
        assertThat(only(aRequest().from("2026-04-26")).message()).contains("too short");
        assertThat(only(aRequest().from("2026-04-27")).message()).contains("before the plan starts, 2026-04-27");
    }

    @Test
    void beingAwayOnRaceDayIsRefused() {
        assertThat(reasons(aRequest().away("2026-04-26", "2026-04-30"))).containsExactly("free_on_race_day");
        assertThat(reasons(aRequest().away("2026-04-20", "2026-04-25"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2.999, false", "3, true", "50, true", "50.001, false", "0, false"})
    void racesAreOfThreeToFiftyKilometres(double kilometres, boolean fine) {
        List<String> reasons = reasons(aRequest().over(Distance.ofKilometres(kilometres)));

        assertThat(reasons.isEmpty()).isEqualTo(fine);
        assertThat(reasons).allMatch("distance_in_range"::equals);
    }

    @Test
    void aGoalIsBetweenTheWorldsBestAndAWalk() {
        Duration best = FitnessIndex.of(86)
                .raceTime(Distance.HALF_MARATHON)
                .plusSeconds(1)
                .truncatedTo(ChronoUnit.SECONDS);
        Duration walk = FitnessIndex.of(10.5).raceTime(Distance.HALF_MARATHON).truncatedTo(ChronoUnit.SECONDS);

        assertThat(reasons(aRequest().in(best))).isEmpty();
        assertThat(reasons(aRequest().in(walk))).isEmpty();
        assertThat(reasons(aRequest().in(best.minusSeconds(1)))).containsExactly("goal_is_human");
        assertThat(reasons(aRequest().in(walk.plusSeconds(1)))).containsExactly("goal_is_human");
        assertThat(reasons(aRequest().over(Distance.MARATHON).in(Duration.ofMinutes(90))))
                .containsExactly("goal_is_human");
        assertThat(only(aRequest().in(Duration.ofMinutes(40))).value()).isEqualTo("40 min");
    }

    @Test
    void threeDaysAWeekAreNeeded() {
        Finding few = only(aRequest().on(null).restingOn(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY));
        assertThat(few.rule()).isEqualTo("enough_days_a_week");
        assertThat(few.value()).isEqualTo("2 days");
        assertThat(only(aRequest().on(2)).value()).isEqualTo("2 days");
        assertThat(reasons(aRequest().on(3).onlyOn(TUESDAY, FRIDAY, SUNDAY))).isEmpty();
        assertThat(reasons(aRequest().on(null).onlyOn(TUESDAY, FRIDAY, SUNDAY))).isEmpty();
    }

    @Test
    void moreDaysThanAreFreeContradictEachOther() {
        Finding contradiction = only(aRequest().on(6).restingOn(MONDAY, FRIDAY));

        assertThat(contradiction.rule()).isEqualTo("days_do_not_contradict");
        assertThat(contradiction.bound()).isEqualTo("at most 5 days");
        assertThat(reasons(aRequest().on(5).restingOn(MONDAY, FRIDAY))).isEmpty();
    }

    @Test
    void theDayOfLongRunsThatIsNotFreeIsNamed() {
        assertThat(only(aRequest().runningLongOn(SATURDAY).restingOn(SATURDAY)).message())
                .isEqualTo("You want your long runs on Saturday, and Saturday is one of your rest days.");
        assertThat(only(aRequest().on(4).runningLongOn(SUNDAY).onlyOn(MONDAY, TUESDAY, THURSDAY, FRIDAY))
                        .message())
                .isEqualTo("You want your long runs on Sunday, and Sunday is not one of your running days.");
    }

    @Test
    void aLongRunNeedsItsDayAndADayForQualityApartFromIt() {
        assertThat(reasons(aRequest().restingOn(SUNDAY).runningLongOn(SUNDAY)))
                .containsExactly("days_do_not_contradict");
        assertThat(reasons(aRequest().on(3).onlyOn(SATURDAY, SUNDAY, MONDAY).runningLongOn(SUNDAY)))
                .containsExactly("days_do_not_contradict");
        assertThat(reasons(aRequest().on(3).onlyOn(SATURDAY, SUNDAY, MONDAY))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-03", "2026-04-22"})
    void aTuneUpLiesBetweenTheStartAndTheLastDays(String date) {
        assertThat(reasons(aRequest().withTuneUp(date, Distance.TEN_KILOMETRES)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-02, after the plan starts", "2026-04-23, 2026-04-22 at the latest"})
    void aTuneUpBeyondThemDoesNotFit(String date, String why) {
        Finding finding = only(aRequest().withTuneUp(date, Distance.TEN_KILOMETRES));

        assertThat(finding.rule()).isEqualTo("tune_up_races_fit");
        assertThat(finding.message()).contains(why);
        assertThat(finding.date()).isEqualTo(date);
        assertThat(finding.value()).isEqualTo("10.0 km on " + date);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-13, true", "2026-03-14, false", "2026-03-15, false", "2026-03-16, false", "2026-03-17, true"})
    void tuneUpsHaveADayBetweenThem(String other, boolean fine) {
        PlanningRequestBuilder request = aRequest()
                .withTuneUp("2026-03-15", Distance.FIVE_KILOMETRES)
                .withTuneUp(other, Distance.FIVE_KILOMETRES);

        assertThat(reasons(request).isEmpty()).isEqualTo(fine);
    }

    @Test
    void aWeekHasTwoOfThemAtTheMost() {
        PlanningRequestBuilder two = aRequest()
                .withTuneUp("2026-03-10", Distance.FIVE_KILOMETRES)
                .withTuneUp("2026-03-14", Distance.FIVE_KILOMETRES)
                .withTuneUp("2026-03-16", Distance.FIVE_KILOMETRES);

        assertThat(reasons(two)).isEmpty();
        assertThat(only(two.withTuneUp("2026-03-12", Distance.FIVE_KILOMETRES)).message())
                .contains("2026-03-12", "two other races are in that week");
    }

    @Test
    void nobodyRacesWhileAway() {
        assertThat(only(aRequest().away("2026-03-15", "2026-03-15").withTuneUp("2026-03-15", Distance.FIVE_KILOMETRES))
                        .message())
                .contains("away on that day");
    }

    @ParameterizedTest
    @CsvSource({
        "5, 10, true",
        "5, 10.1, false",
        "10, 20, true",
        "10, 20.1, false",
        "15, 21.0975, true",
        "15, 21.2, false",
        "21.0975, 21.0975, true",
        "21.0975, 21.2, false",
        "42.195, 30, true",
        "42.195, 31.7, false",
        "42.195, 1, true",
        "42.195, 0.9, false"
    })
    void aTuneUpIsNoSecondGoal(double goal, double tuneUp, boolean fine) {
        PlanningRequestBuilder request =
                aRequest().over(Distance.ofKilometres(goal)).withTuneUp("2026-03-15", Distance.ofKilometres(tuneUp));

        assertThat(reasons(request).isEmpty()).isEqualTo(fine);
    }

    @Test
    void limitsThatAreTooTightAreSaid() {
        assertThat(reasons(aRequest().atMostAWeek(8))).isEmpty();
        assertThat(reasons(aRequest().atMostAWeek(7.9))).containsExactly("weekly_limit_large_enough");
        assertThat(reasons(aRequest().inSessionsOf(20))).isEmpty();
        assertThat(reasons(aRequest().inSessionsOf(19))).containsExactly("sessions_long_enough");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 2, 7.9, 8})
    void nobodyRunsTooLittleToBegin(double kilometres) {
        assertThat(reasons(aRequest().runningAWeek(kilometres))).isEmpty();
    }

    @Test
    void allReasonsAreSaidAtOnce() {
        assertThat(reasons(aRequest()
                        .over(Distance.ofKilometres(60))
                        .from("2026-04-20")
                        .on(2)
                        .inSessionsOf(5)))
                .containsExactly(
                        "race_not_too_near", "distance_in_range", "enough_days_a_week", "sessions_long_enough");
    }

    private static List<String> reasons(PlanningRequestBuilder request) {
        return Feasibility.reasonsAgainst(request.build()).stream()
                .map(Finding::rule)
                .toList();
    }

    private static Finding only(PlanningRequestBuilder request) {
        assertThat(Feasibility.reasonsAgainst(request.build())).hasSize(1);
        return Feasibility.reasonsAgainst(request.build()).get(0);
    }
}
