package app.stride.plans.domain.periodization.own;

import static app.stride.plans.domain.periodization.own.OwnWorkouts.own;
import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the bounds lie of what somebody may plan, however unwise: from 2026-03-02 to the race on 2026-04-26. */
class ImpossibilityTest {

    private static final PlanningRequest REQUEST = request("2026-03-02");
    private static final OwnWorkout RACE = run("2026-04-26", WorkoutType.RACE, null, null);

    @Test
    void aRaceAloneIsAPlan() {
        assertThat(reasons(RACE)).isEmpty();
    }

    @Test
    void theGoalRaceIsThereOnce() {
        Finding none = only(REQUEST, run("2026-03-03", WorkoutType.EASY, 8.0, null));

        assertThat(none.rule()).isEqualTo("exactly_one_goal_race");
        assertThat(none.value()).isEqualTo("0 goal races");
        assertThat(none.date()).isEqualTo("2026-04-26");
        assertThat(only(REQUEST, RACE, RACE).value()).isEqualTo("2 goal races");
        assertThat(reasons(RACE, run("2026-04-05", WorkoutType.RACE, 10.0, null)))
                .isEmpty();
        assertThat(reasons(run("2026-04-26", WorkoutType.EASY, 8.0, null))).containsExactly("exactly_one_goal_race");
    }

    @Test
    void aPlanIsOfAYearAtMostAndStartsBeforeItsRace() {
        assertThat(Impossibility.reasonsAgainst(request("2025-04-27"), List.of(RACE)))
                .isEmpty();
        assertThat(Impossibility.reasonsAgainst(request("2026-04-26"), List.of(RACE)))
                .isEmpty();
        assertThat(only(request("2025-04-26"), RACE).rule()).isEqualTo("dates_make_a_plan");
        assertThat(only(request("2026-04-27"), RACE).value()).isEqualTo("-1 days from start to race");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, false", "2026-03-02, true", "2026-04-26, true", "2026-04-27, false"})
    void workoutsLieWithinThePlan(String date, boolean fine) {
        assertThat(reasons(RACE, run(date, WorkoutType.EASY, 8.0, null)).isEmpty())
                .isEqualTo(fine);
    }

    @ParameterizedTest
    @CsvSource({"60, goal_is_human", "5400, goal_is_human", "10800, ", "60000, goal_is_human"})
    void theHopedForTimeIsAHumansOne(int seconds, @Nullable String rule) {
        PlanningRequest hoped = aRequest()
                .from("2026-03-02")
                .to("2026-04-26")
                .over(Distance.MARATHON)
                .in(Duration.ofSeconds(seconds))
                .build();

        assertThat(Impossibility.reasonsAgainst(hoped, List.of(RACE)))
                .extracting(Finding::rule)
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource({
        "800, 101, ",
        "800, 99, goal_is_human",
        "1500, 206, ",
        "171000, 162000, ",
        "171000, 307800, ",
        "171000, 307900, goal_is_human",
        "100000, 14400, goal_is_human"
    })
    void ofVeryShortAndVeryLongRacesFitnessTellsLittle(double metres, int seconds, @Nullable String rule) {
        PlanningRequest hoped = aRequest()
                .from("2026-03-02")
                .to("2026-04-26")
                .over(Distance.ofMetres(metres))
                .in(Duration.ofSeconds(seconds))
                .build();

        assertThat(Impossibility.reasonsAgainst(hoped, List.of(RACE)))
                .extracting(Finding::rule)
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void aDayHoldsThreeSessions() {
        OwnWorkout run = run("2026-03-03", WorkoutType.EASY, 8.0, null);

        assertThat(reasons(RACE, run, run, run)).isEmpty();
        Finding crowded = only(REQUEST, RACE, run, run, run, run);
        assertThat(crowded.rule()).isEqualTo("at_most_three_sessions_a_day");
        assertThat(crowded.date()).isEqualTo("2026-03-03");
    }

    @ParameterizedTest
    @CsvSource({"799, false", "800, true", "80000, true", "160934, true", "320000, true", "320001, false"})
    void theGoalRaceIsOneOfADay(double metres, boolean fine) {
        PlanningRequest request = aRequest()
                .from("2026-03-02")
                .to("2026-04-26")
                .over(Distance.ofMetres(metres))
                .build();

        assertThat(Impossibility.reasonsAgainst(request, List.of(RACE)))
                .extracting(Finding::rule)
                .isEqualTo(fine ? List.of() : List.of("distance_in_range"));
    }

    @Test
    void aDayHoldsAHundredKilometresOfTraining() {
        OwnWorkout half = run("2026-03-03", WorkoutType.LONG, 50.0, null);

        assertThat(reasons(RACE, half, half)).isEmpty();
        assertThat(reasons(RACE, run("2026-03-03", WorkoutType.LONG, 100.0, null)))
                .isEmpty();
        Finding far = only(REQUEST, RACE, half, run("2026-03-03", WorkoutType.EASY, 50.1, null));
        assertThat(far.rule()).isEqualTo("a_day_that_can_be_run");
        assertThat(far.value()).isEqualTo("100.1 km");
        assertThat(far.date()).isEqualTo("2026-03-03");
    }

    @Test
    void aRaceOnTheWayMayBeAnUltra() {
        assertThat(reasons(RACE, run("2026-04-05", WorkoutType.RACE, 161.0, null)))
                .isEmpty();
        assertThat(only(REQUEST, RACE, run("2026-04-05", WorkoutType.RACE, 320.1, null))
                        .rule())
                .isEqualTo("a_day_that_can_be_run");
    }

    @Test
    void anUltraGoesOnForLongerThanItsDay() {
        OwnWorkout race =
                own("2026-04-26", WorkoutType.RACE, null, null, List.of(step(80_000, 54_000), step(81_000, 60_000)));

        assertThat(reasons(race)).isEmpty();
    }

    @Test
    void repeatsAndSeveralSessionsCountAsWell() {
        OwnWorkout repeats =
                steps("2026-03-03", null, null, new Segment.Repeat(20, List.of(step(5_000, 1_500), step(200, 120))));
        OwnWorkout hours = run("2026-03-03", WorkoutType.EASY, null, 721.0);

        assertThat(only(REQUEST, RACE, repeats).value()).isEqualTo("104.0 km");
        Finding tooLong = only(REQUEST, RACE, hours, hours);
        assertThat(tooLong.rule()).isEqualTo("a_day_that_can_be_run");
        assertThat(tooLong.value()).isEqualTo("1442 min");
    }

    @Test
    void runsHaveAnAmountAndRestHasNone() {
        assertThat(reasons(RACE, run("2026-03-03", WorkoutType.EASY, null, null)))
                .containsExactly("every_run_has_an_amount");
        assertThat(reasons(RACE, run("2026-04-05", WorkoutType.RACE, null, null)))
                .containsExactly("every_run_has_an_amount");
        assertThat(reasons(RACE, run("2026-03-03", WorkoutType.EASY, null, 30.0)))
                .isEmpty();
        assertThat(reasons(RACE, run("2026-03-03", WorkoutType.REST, null, null)))
                .isEmpty();
        assertThat(reasons(RACE, run("2026-03-03", WorkoutType.REST, 1.0, null)))
                .containsExactly("rest_is_rest");
        assertThat(reasons(RACE, run("2026-03-03", WorkoutType.REST, null, 1.0)))
                .containsExactly("rest_is_rest");
        assertThat(reasons(RACE, steps("2026-03-03", null, null, step(5000, 1800))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"129, false", "130, true", "1800, true", "1801, false"})
    void aPaceCanBeRun(int secondsPerKilometre, boolean fine) {
        List<String> reasons = reasons(RACE, run("2026-03-03", WorkoutType.EASY, 1.0, secondsPerKilometre / 60.0));

        assertThat(reasons.isEmpty()).isEqualTo(fine);
        assertThat(reasons).allMatch("a_pace_that_can_be_run"::equals);
    }

    @Test
    void soCanEachOfItsStepsOverTheDistanceOfTheRecord() {
        assertThat(reasons(RACE, steps("2026-03-03", null, null, step(1000, 130), step(999, 90), step(5000, 0))))
                .isEmpty();
        Finding slip =
                only(REQUEST, RACE, steps("2026-03-03", null, null, new Segment.Repeat(3, List.of(step(10_000, 240)))));
        assertThat(slip.rule()).isEqualTo("a_pace_that_can_be_run");
        assertThat(slip.value()).isEqualTo("24 s/km");
    }

    @ParameterizedTest
    @ValueSource(doubles = {9.91, 10, 10.09})
    void stepsAddUpToTheDistanceWithinAHundredth(double kilometres) {
        assertThat(reasons(RACE, steps("2026-03-03", kilometres, null, step(4000, 1200), step(6000, 1800))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {9.89, 10.11})
    void elseTheyAreRefused(double kilometres) {
        Finding finding =
                only(REQUEST, RACE, steps("2026-03-03", kilometres, null, step(4000, 1200), step(6000, 1800)));

        assertThat(finding.rule()).isEqualTo("steps_add_up");
        assertThat(finding.value()).isEqualTo("10000 m, 3000 s");
        assertThat(finding.date()).isEqualTo("2026-03-03");
    }

    @ParameterizedTest
    @CsvSource({
        "10, 630, true",
        "10, 631, false",
        "11, 630, true",
        "11, 629, false",
        "100, 6060, true",
        "100, 6061, false"
    })
    void stepsAddUpToTheTimeWithinAHundredthOrToTheMinute(double minutes, int seconds, boolean fine) {
        assertThat(reasons(RACE, steps("2026-03-03", null, minutes, step(2000, seconds)))
                        .isEmpty())
                .isEqualTo(fine);
    }

    private static PlanningRequest request(String start) {
        return aRequest().from(start).to("2026-04-26").build();
    }

    private static List<String> reasons(OwnWorkout... workouts) {
        return Impossibility.reasonsAgainst(REQUEST, List.of(workouts)).stream()
                .map(Finding::rule)
                .toList();
    }

    private static Finding only(PlanningRequest request, OwnWorkout... workouts) {
        List<Finding> reasons = Impossibility.reasonsAgainst(request, new ArrayList<>(List.of(workouts)));
        assertThat(reasons).hasSize(1);
        return reasons.get(0);
    }

    private static Step step(double metres, int seconds) {
        return new Step(
                Kind.STEADY,
                Duration.ofSeconds(seconds),
                Distance.ofMetres(metres),
                Governor.DISTANCE,
                new Target.ByEffort(3, "easy"));
    }

    private static OwnWorkout steps(
            String date, @Nullable Double kilometres, @Nullable Double minutes, Segment... segments) {
        return own(date, WorkoutType.EASY, kilometres, minutes, List.of(segments));
    }

    private static OwnWorkout run(
            String date, WorkoutType type, @Nullable Double kilometres, @Nullable Double minutes) {
        return own(date, type, kilometres, minutes, List.of());
    }
}
