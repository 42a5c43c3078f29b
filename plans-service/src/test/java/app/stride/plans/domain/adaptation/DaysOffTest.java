package app.stride.plans.domain.adaptation;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.periodization.DateRange;
import app.stride.plans.domain.periodization.rule.Adjustments;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import app.stride.plans.testkit.FollowedPlan;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A return goes on when the same days off are told again; other days that were made easier are none. */
class DaysOffTest {

    private static final FollowedPlan PLAN = FollowedPlan.of(aRequest()
                    .between(LocalDate.of(2026, 11, 30), LocalDate.of(2027, 3, 14))
                    .on(5)
                    .withFitness(45)
                    .runningAWeek(40)
                    .in(Duration.ofMinutes(100))
                    .build())
            .orElseThrow();

    /** Of the first week that holds quality. */
    private static final LocalDate MONDAY = Program.mondayOf(PLAN.working().workouts().stream()
            .filter(workout -> workout.planned().type().isQuality())
            .findFirst()
            .orElseThrow()
            .date());

    private static final DateRange WEEK = new DateRange(MONDAY, MONDAY.plusDays(6));
    private static final LocalDate TODAY = MONDAY.plusDays(3);
    private static final Wish WEEK_OFF =
            new Wish(Cause.PAUSE, new DateRange(MONDAY.minusDays(7), MONDAY.minusDays(1)), null, List.of());

    @Test
    void aReturnOfEasyRunningGoesOn() {
        Remake remake = PLAN.working().remake();

        LocalDate first = firstDayBack(run -> run.isRun() ? remake.easy(run, run.distance()) : run);

        assertThat(first).isEqualTo(MONDAY);
    }

    @Test
    void aWeekThatWasMadeEasierForALongRunIsNoReturn() {
        assertThat(firstDayBack(workout -> workout)).isEqualTo(TODAY);
    }

    @Test
    void daysThatWereMadeFreeAreNoReturn() {
        assertThat(firstDayBack(Remake::rest)).isEqualTo(TODAY);
    }

    /** In a week that was made easier and holds this. */
    private static LocalDate firstDayBack(UnaryOperator<PlannedWorkout> content) {
        WorkingPlan plan = PLAN.working();
        List<Workout> workouts = plan.workouts().stream()
                .map(workout ->
                        WEEK.contains(workout.date()) ? workout.with(content.apply(workout.planned())) : workout)
                .toList();
        Adjustments adjustments = new Adjustments(List.of(), List.of(WEEK), PLAN.original());
        WorkingPlan eased = new WorkingPlan(plan.plan(), workouts, plan.request(), adjustments);
        Schedule schedule = new Schedule(eased.plan(), workouts, TODAY, () -> {
            throw new AssertionError("no rest day is added");
        });
        return DaysOff.of(eased, schedule, WEEK_OFF).first();
    }
}
