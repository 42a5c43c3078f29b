package app.stride.plans.domain.periodization;

import static app.stride.plans.testkit.PlanningOutcomeAssert.assertPlanning;
import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.plans.domain.periodization.PlanningOutcome.Sound;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import app.stride.plans.domain.plan.ProgramWeek;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** An athlete of 58 who races 10k in 39:39 and runs 20 km a week lately asks on 2026-01-09 for Boston on Monday 2026-04-20. */
class BostonTest {

    private static final FitnessIndex FITNESS =
            FitnessIndex.ofPerformance(Distance.TEN_KILOMETRES, Duration.ofSeconds(39 * 60 + 39));

    private static final PlanningRequest REQUEST = aRequest()
            .over(Distance.MARATHON)
            .from("2026-01-12")
            .to("2026-04-20")
            .in(Duration.ofMinutes(210))
            .on(null)
            .withFitness(FITNESS.value())
            .runningAWeek(20)
            .build();

    private final Program program = ((Sound) new Periodizer().plan(REQUEST)).program();

    @Test
    void fitnessIsWhatTheRacesAreWorth() {
        assertThat(FITNESS.value()).isCloseTo(52.5, within(0.5));
        assertThat(FitnessIndex.ofPerformance(Distance.FIVE_KILOMETRES, Duration.ofSeconds(19 * 60 + 1))
                        .value())
                .isCloseTo(52.8, within(0.5));
    }

    @Test
    void fourteenWeeksAndADayAreFifteenCalendarWeeksAndNinetyNineDates() {
        assertThat(program.totalWeeks()).isEqualTo(15);
        assertThat(program.workouts()).hasSize(99);
        assertThat(program.weeks()).hasSize(15);
        assertThat(program.weeks().get(14).workouts()).hasSize(1);
    }

    @Test
    void thereIsOneRaceOnPatriotsDayAndNothingAfterIt() {
        assertThat(program.workouts())
                .filteredOn(workout -> workout.type() == WorkoutType.RACE)
                .singleElement()
                .satisfies(race -> {
                    assertThat(race.date()).isEqualTo(LocalDate.of(2026, 4, 20));
                    assertThat(race.phase()).isEqualTo(Phase.RACE);
                    assertThat(race.distance()).isEqualTo(Distance.MARATHON);
                });
        assertThat(program.end()).isEqualTo(LocalDate.of(2026, 4, 20));
    }

    @Test
    void itStartsFromTwentyKilometresAndKeepsEveryRule() {
        assertPlanning(REQUEST).givesASoundPlan();
        assertThat(program.weeks().get(0).distance().kilometres()).isCloseTo(20, within(2.0));
    }

    @Test
    void theHighestWeekEndsThreeWeeksBeforeAndTheTaperFollowsIt() {
        ProgramWeek highest = program.weeks().stream()
                .reduce((one, other) -> other.trainingDistance().isLongerThan(one.trainingDistance()) ? other : one)
                .orElseThrow();

        assertThat(highest.sunday()).isEqualTo(LocalDate.of(2026, 3, 29));
        assertThat(highest.trainingDistance().kilometres()).isBetween(36.0, 44.0);
        assertThat(program.workouts())
                .filteredOn(workout -> workout.phase() == Phase.TAPER)
                .first()
                .extracting(PlannedWorkout::date)
                .isEqualTo(LocalDate.of(2026, 3, 30));
    }

    @Test
    void theAuditSaysThatTheGoalIsWithinFitnessAndTheVolumeThin() {
        assertPlanning(REQUEST)
                .says("goal_within_current_fitness", "Your goal of 3:30:00 needs about 44")
                .says("goal_within_current_fitness", "the goal is within it")
                .warnsOf("enough_volume_for_the_distance")
                .says("enough_volume_for_the_distance", "20.0 km a week is thin")
                .warnsOf("longest_run_prepares_for_the_race");
    }

    @Test
    void racePaceLiesBetweenFitnessAndTheSlowerGoal() {
        PlannedWorkout race = program.workouts().get(98);

        assertThat(race.pace()).isNotNull();
        assertThat(race.pace().fast().secondsPerKilometre())
                .isCloseTo(FITNESS.racePace(Distance.MARATHON).secondsPerKilometre(), within(1.0));
        assertThat(race.pace().slow()).hasToString("4:59/km");
        assertThat(race.duration()).isEqualTo(Duration.ofMinutes(210));
    }
}
