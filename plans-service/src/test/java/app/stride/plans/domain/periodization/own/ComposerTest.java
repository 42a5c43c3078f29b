package app.stride.plans.domain.periodization.own;

import static app.stride.plans.domain.periodization.own.OwnWorkouts.own;
import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.PlanningOutcome.Sound;
import app.stride.plans.domain.periodization.PlanningOutcome.Unsound;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.WorkoutType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComposerTest {

    private static final PlanningRequest REQUEST =
            aRequest().from("2026-03-02").to("2026-04-26").build();
    private static final OwnWorkout RACE = run("2026-04-26", WorkoutType.RACE, null, null);

    private final Composer composer = new Composer();

    @Test
    void datesWithoutAWorkoutAreRest() {
        Sound plan = sound(RACE, run("2026-03-03", WorkoutType.EASY, 8.0, null));

        assertThat(plan.program().workouts()).hasSize(56);
        assertThat(plan.program().workouts().stream().filter(PlannedWorkout::isRun))
                .extracting(PlannedWorkout::type)
                .containsExactly(WorkoutType.EASY, WorkoutType.RACE);
    }

    @Test
    void whatIsUnwiseIsStoredWithWarnings() {
        Sound plan = sound(
                RACE,
                run("2026-03-03", WorkoutType.LONG, 40.0, null),
                run("2026-03-04", WorkoutType.INTERVALS, 12.0, null));

        assertThat(plan.audit().sound()).isTrue();
        assertThat(plan.audit().findings())
                .filteredOn(finding -> !finding.passed())
                .extracting(Finding::rule)
                .contains("no_two_hard_days_in_a_row", "no_long_run_beyond_three_hours");
    }

    @Test
    void ofDistanceAndTimeTheOneThatIsMissingIsWorkedOut() {
        Sound plan = sound(RACE, run("2026-03-03", WorkoutType.EASY, null, 60));

        PlannedWorkout easy = plan.program().on(LocalDate.parse("2026-03-03")).get(0);
        assertThat(easy.duration()).isEqualTo(Duration.ofMinutes(60));
        assertThat(easy.distance().kilometres()).isBetween(9.0, 12.5);
        assertThat(plan.audit().findings())
                .filteredOn(finding -> finding.rule().equals("steps_add_up"))
                .allMatch(Finding::passed);
    }

    @Test
    void aRaceOnTheWayIsATuneUp() {
        Sound plan = sound(RACE, run("2026-04-05", WorkoutType.RACE, 10.0, null));

        assertThat(plan.program().on(LocalDate.parse("2026-04-05")).get(0).isTuneUp())
                .isTrue();
        assertThat(plan.audit().findings())
                .filteredOn(finding -> finding.rule().equals("tune_up_races_on_their_dates"))
                .allMatch(Finding::passed);
    }

    @Test
    void whatIsImpossibleIsRefused() {
        assertThat(reasons(run("2026-03-03", WorkoutType.EASY, 8.0, null))).contains("exactly_one_goal_race");
        assertThat(reasons(RACE, RACE)).contains("exactly_one_goal_race");
        assertThat(reasons(RACE, run("2026-04-27", WorkoutType.EASY, 8.0, null)))
                .contains("within_the_plans_dates");
        assertThat(reasons(RACE, run("2026-03-01", WorkoutType.EASY, 8.0, null)))
                .contains("within_the_plans_dates");
        assertThat(reasons(RACE, run("2026-03-03", WorkoutType.EASY, null, null)))
                .contains("every_run_has_an_amount");
        assertThat(reasons(RACE, run("2026-03-03", WorkoutType.REST, 8.0, null)))
                .contains("rest_is_rest");
        assertThat(reasons(RACE, run("2026-03-03", WorkoutType.EASY, 10.0, 10))).contains("a_pace_that_can_be_run");
    }

    /** Nobody cut the days of a plan of one's own. */
    @Test
    void fewerDaysThanOneRunsOnAreOnesOwnChoice() {
        PlanningRequest unknown = aRequest()
                .from("2026-03-02")
                .to("2026-04-26")
                .on(5)
                .ofUnknownFitness()
                .ofUnknownVolume()
                .build();

        Sound plan = (Sound) composer.compose(unknown, List.of(RACE, run("2026-03-03", WorkoutType.EASY, 8.0, null)));

        assertThat(plan.audit().findings())
                .filteredOn(finding -> finding.rule().equals("assumptions_are_named"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.INFO);
                    assertThat(finding.message()).doesNotContain("You asked for");
                });
    }

    private Sound sound(OwnWorkout... workouts) {
        return (Sound) composer.compose(REQUEST, List.of(workouts));
    }

    private List<String> reasons(OwnWorkout... workouts) {
        Unsound unsound = (Unsound) composer.compose(REQUEST, new ArrayList<>(List.of(workouts)));
        return unsound.reasons().stream().map(Finding::rule).toList();
    }

    private static OwnWorkout run(
            String date, WorkoutType type, @Nullable Double kilometres, @Nullable Integer minutes) {
        return own(date, type, kilometres, minutes == null ? null : minutes.doubleValue(), List.of());
    }
}
