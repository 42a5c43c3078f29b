package app.stride.plans.domain.adaptation;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.periodization.request.DateRange;
import app.stride.plans.domain.periodization.rule.Adjustments;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.plans.testkit.FollowedPlan;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far a run was to go before its days were made easier. */
class WorkingPlanTest {

    private static final FollowedPlan PLAN = FollowedPlan.of(aRequest()
                    .between(LocalDate.of(2026, 11, 30), LocalDate.of(2027, 3, 14))
                    .on(5)
                    .withFitness(45)
                    .runningAWeek(40)
                    .in(Duration.ofMinutes(100))
                    .build())
            .orElseThrow();

    private static final int WEEK = 3;

    private final PlannedWorkout longRun = first(WorkoutType.LONG);
    private final PlannedWorkout easyDay = first(WorkoutType.EASY);
    private final PlannedWorkout half = PLAN.working()
            .remake()
            .easy(longRun, Distance.ofKilometres(longRun.distance().kilometres() / 2));

    @Test
    void aLongRunIsMeasuredByTheLongRunOfItsWeekOnWhateverDay() {
        assertThat(eased().beforeEasing(half)).isEqualTo(longRun.distance());
        assertThat(eased().beforeEasing(Remake.on(easyDay, half))).isEqualTo(longRun.distance());
    }

    @Test
    void anEasyRunInTheLongRunsPlaceIsMeasuredByItself() {
        assertThat(eased().beforeEasing(Remake.on(longRun, easyDay))).isEqualTo(easyDay.distance());
    }

    @Test
    void whatWasNotMadeEasierIsWhatItIs() {
        assertThat(PLAN.working().beforeEasing(half)).isEqualTo(half.distance());
    }

    private WorkingPlan eased() {
        LocalDate monday = Program.mondayOf(longRun.date());
        DateRange week = new DateRange(monday, monday.plusDays(6));
        WorkingPlan plan = PLAN.working();
        return new WorkingPlan(
                plan.plan(),
                plan.workouts(),
                plan.request(),
                new Adjustments(List.of(), List.of(week), PLAN.original()));
    }

    private static PlannedWorkout first(WorkoutType type) {
        return PLAN.working().workouts().stream()
                .map(Workout::planned)
                .filter(run -> run.weekNumber() == WEEK && run.type() == type)
                .findFirst()
                .orElseThrow();
    }
}
