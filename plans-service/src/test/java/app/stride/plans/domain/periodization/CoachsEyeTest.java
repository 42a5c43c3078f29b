package app.stride.plans.domain.periodization;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.PlanningOutcome.Sound;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import app.stride.plans.domain.plan.ProgramWeek;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.plans.testkit.PlanningRequestBuilder;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no rule asks for and a coach would remark upon. */
class CoachsEyeTest {

    private static final PlanningRequestBuilder SLOW_WITH_MUCH_VOLUME = aRequest()
            .over(Distance.MARATHON)
            .from("2025-12-29")
            .to("2026-05-03")
            .on(6)
            .withFitness(36)
            .runningAWeek(90)
            .longestLately(26);

    @Test
    void aDayOfWorkHasNoRunOfTwoHours() {
        assertThat(plan(SLOW_WITH_MUCH_VOLUME).workouts())
                .filteredOn(
                        workout -> workout.isRun() && !workout.type().isLong() && workout.type() != WorkoutType.RACE)
                .allSatisfy(run -> assertThat(run.duration()).isLessThanOrEqualTo(Duration.ofMinutes(110)));
    }

    @ParameterizedTest
    @CsvSource({"3, 48", "4, 60"})
    void whatTheOtherDaysHaveNoTimeForIsRunOnTheDayOfTheLongRun(int days, double kilometres) {
        Program plan = plan(aRequest()
                .over(Distance.FIVE_KILOMETRES)
                .on(days)
                .ofUnknownFitness()
                .runningAWeek(kilometres));

        assertThat(plan.weeks().get(1).workouts())
                .filteredOn(workout -> workout.isRun() && !workout.type().isLong())
                .allSatisfy(run -> assertThat(run.duration()).isLessThanOrEqualTo(Duration.ofMinutes(110)));
    }

    @Test
    void easyDaysAfterARaceOnTheWayAreNotTheLongestOfTheirWeek() {
        Program plan = plan(aRequest()
                .over(Distance.MARATHON)
                .from("2026-01-12")
                .to("2026-05-03")
                .runningAWeek(55)
                .withTuneUp("2026-03-29", Distance.HALF_MARATHON));

        List<PlannedWorkout> after = plan.weeks().get(11).workouts();

        assertThat(after.get(0).date()).isEqualTo("2026-03-30");
        Distance longest = after.stream()
                .filter(workout -> !workout.type().isLong())
                .map(PlannedWorkout::distance)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(after.subList(0, 3))
                .allSatisfy(workout -> assertThat(workout.distance()).isLessThan(longest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-15", "2026-03-22", "2026-03-29"})
    void aLongRunSoonAfterARaceOnTheWayIsEasyFromItsFirstStepToItsLast(String race) {
        Program plan = plan(aRequest()
                .over(Distance.MARATHON)
                .from("2026-01-12")
                .to("2026-05-03")
                .runningAWeek(55)
                .withTuneUp(race, Distance.HALF_MARATHON));
        LocalDate raced = LocalDate.parse(race);

        assertThat(plan.workouts())
                .filteredOn(run -> run.type().isLong()
                        && run.date().isAfter(raced)
                        && !run.date().isAfter(raced.plusDays(8)))
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run.subtype()).isEqualTo("steady"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-04-27", "2026-04-28", "2026-04-29", "2026-04-30", "2026-05-01", "2026-05-02", "2026-05-03"
            })
    void theWeekAfterTheHighestOneOfAHalfFallsByAStepAndNotAtOnce(String race) {
        Program plan = plan(aRequest().to(race).on(4).withFitness(40).runningAWeek(30));

        ProgramWeek highest = plan.weeks().stream()
                .max(Comparator.comparing(ProgramWeek::trainingDistance))
                .orElseThrow();
        ProgramWeek next = plan.weeks().get(highest.number());

        assertThat(next.trainingDistance().dividedBy(highest.trainingDistance()))
                .isBetween(0.5, 0.85);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6})
    void theLongRunOfATaperWeekIsItsLongest(int days) {
        Program plan = plan(
                aRequest().over(Distance.MARATHON).from("2026-01-05").on(days).runningAWeek(60));
        LocalDate taper = LocalDate.of(2026, 4, 6);

        plan.weeks().stream()
                .filter(week -> !week.monday().isBefore(taper) && !week.hasGoalRace())
                .forEach(week -> assertThat(week.workouts().stream()
                                .max(Comparator.comparing(PlannedWorkout::distance))
                                .orElseThrow())
                        .matches(workout -> workout.type().isLong()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 10, 21.0975, 42.195})
    void aWeekHasRacePaceOnce(double kilometres) {
        Program plan =
                plan(aRequest().over(Distance.ofKilometres(kilometres)).on(6).runningAWeek(70));

        assertThat(plan.weeks())
                .allSatisfy(week -> assertThat(week.workouts())
                        .filteredOn(workout ->
                                workout.type() == WorkoutType.RACE_PACE || workout.type() == WorkoutType.LONG_PACE)
                        .hasSizeLessThanOrEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5})
    void whoDoesNotRunYetHasThreeRunsInEveryWeekFromTheFirst(int days) {
        Program plan = plan(aRequest().over(Distance.FIVE_KILOMETRES).on(days).runningAWeek(0));

        assertThat(plan.weeks().subList(0, 10))
                .allSatisfy(week -> assertThat(week.runningDays()).isEqualTo(3));
        assertThat(plan.weeks().get(0).trainingDistance()).isEqualTo(Distance.ofKilometres(8));
    }

    private static Program plan(PlanningRequestBuilder request) {
        return ((Sound) new Periodizer().plan(request.build())).program();
    }
}
