package app.stride.plans.domain.adaptation;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.periodization.request.DateRange;
import app.stride.plans.domain.periodization.rule.Adjustments;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import app.stride.plans.testkit.FollowedPlan;
import app.stride.running.Distance;
import java.time.DayOfWeek;
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

    /** A marathon on a Friday, whose taper begins on the Friday of the highest week, a day of quality. */
    private static final FollowedPlan TO_A_FRIDAY = FollowedPlan.of(aRequest()
                    .over(Distance.MARATHON)
                    .between(LocalDate.of(2026, 11, 30), LocalDate.of(2027, 3, 26))
                    .on(5)
                    .restingOn(DayOfWeek.TUESDAY)
                    .runningAWeek(55)
                    .build())
            .orElseThrow();

    private static final LocalDate TAPER = LocalDate.of(2027, 3, 5);

    @Test
    void aReturnOfEasyRunningGoesOn() {
        Remake remake = PLAN.working().remake();

        LocalDate first = firstDayBack(run -> run.isRun() ? remake.easy(run, run.distance()) : run);

        assertThat(first).isEqualTo(MONDAY);
    }

    @Test
    void aWeekThatWasMadeEasierForALongRunIsNoReturn() {
        assertThat(firstDayBack(workout -> workout)).isEqualTo(MONDAY.plusDays(3));
    }

    @Test
    void daysThatWereMadeFreeAreNoReturn() {
        assertThat(firstDayBack(Remake::rest)).isEqualTo(MONDAY.plusDays(3));
    }

    @Test
    void whatTheTaperHoldsDoesNotEndAReturn() {
        Remake remake = TO_A_FRIDAY.working().remake();
        LocalDate monday = Program.mondayOf(TAPER);

        LocalDate first = firstDayBack(
                TO_A_FRIDAY,
                monday,
                run -> run.isRun() && run.date().isBefore(TAPER) ? remake.easy(run, run.distance()) : run);

        assertThat(TO_A_FRIDAY.working().workouts())
                .filteredOn(workout -> workout.date().equals(TAPER))
                .singleElement()
                .matches(workout -> workout.planned().type().isQuality()
                        && workout.planned().phase() == Phase.PEAK);
        assertThat(first).isEqualTo(monday);
    }

    private static LocalDate firstDayBack(UnaryOperator<PlannedWorkout> content) {
        return firstDayBack(PLAN, MONDAY, content);
    }

    /** On the Thursday of a week after one off that was made easier and holds this. */
    private static LocalDate firstDayBack(
            FollowedPlan followed, LocalDate monday, UnaryOperator<PlannedWorkout> content) {
        WorkingPlan plan = followed.working();
        DateRange week = new DateRange(monday, monday.plusDays(6));
        List<Workout> workouts = plan.workouts().stream()
                .map(workout ->
                        week.contains(workout.date()) ? workout.with(content.apply(workout.planned())) : workout)
                .toList();
        Adjustments adjustments = new Adjustments(List.of(), List.of(week), followed.original());
        WorkingPlan eased = new WorkingPlan(plan.plan(), workouts, plan.request(), adjustments);
        Schedule schedule = new Schedule(eased.plan(), workouts, monday.plusDays(3), () -> {
            throw new AssertionError("no rest day is added");
        });
        DateRange off = new DateRange(monday.minusDays(7), monday.minusDays(1));
        return DaysOff.of(eased, schedule, new Wish(Cause.PAUSE, off, null, List.of()))
                .first();
    }
}
