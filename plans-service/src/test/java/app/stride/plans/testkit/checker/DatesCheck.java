package app.stride.plans.testkit.checker;

import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.WorkoutType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Each date once, in its week and phase, and one goal race at the end. */
final class DatesCheck implements Check {

    @Override
    public void check(CheckedPlan plan, Faults faults) {
        LocalDate start = plan.request().start();
        LocalDate expected = start;
        int phase = 0;
        for (PlannedWorkout workout : plan.workouts()) {
            LocalDate date = workout.date();
            faults.unless(date.equals(expected), "a gap before " + date);
            expected = expected.plusDays(1);
            long week = ChronoUnit.WEEKS.between(CheckedPlan.monday(start), CheckedPlan.monday(date)) + 1;
            faults.unless(workout.weekNumber() == week, "a wrong week number on " + date);
            faults.unless(workout.phase().ordinal() >= phase, "phases out of order on " + date);
            phase = workout.phase().ordinal();
            boolean goal = workout.type() == WorkoutType.RACE && workout.subtype() == null;
            faults.unless(goal == date.equals(plan.race()), "a goal race on " + date);
        }
        faults.unless(expected.equals(plan.race().plusDays(1)), "an end on " + expected);
        PlannedWorkout race = plan.on(plan.race());
        faults.unless(race != null && race.phase() == Phase.RACE, "race day in another phase: " + race);
        faults.unless(plan.program().workouts().size() == plan.workouts().size(), "two workouts on a date");
        faults.unless(plan.program().totalWeeks() == plan.weeks().size(), "a wrong number of weeks");
    }
}
