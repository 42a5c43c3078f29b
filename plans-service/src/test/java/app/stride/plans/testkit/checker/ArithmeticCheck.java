package app.stride.plans.testkit.checker;

import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.WorkoutType;

/** Steps add up to their workout, in whole minutes, and can be run. */
final class ArithmeticCheck implements Check {

    @Override
    public void check(CheckedPlan plan, Faults faults) {
        for (PlannedWorkout workout : plan.workouts()) {
            double km = 0;
            double seconds = 0;
            for (Segment segment : workout.segments()) {
                km += segment.distance().kilometres();
                seconds += segment.duration().toSeconds();
            }
            double whole = workout.duration().toSeconds();
            faults.unless(near(km, workout.distance().kilometres()), "distances on " + workout.date());
            faults.unless(near(seconds, whole), "times on " + workout.date());
            faults.unless(near(seconds, 60.0 * Math.round(whole / 60)), "no whole minutes on " + workout.date());
            boolean timed = workout.type() != WorkoutType.RACE || workout.pace() != null;
            workout.steps()
                    .filter(step -> timed)
                    .forEach(step -> faults.unless(isRunnable(step), "a step on " + workout.date() + ": " + step));
        }
    }

    private static boolean isRunnable(Step step) {
        double pace =
                step.duration().toSeconds() / Math.max(0.001, step.distance().kilometres());
        return step.distance().metres() > 0 && pace > 120 && pace < 900;
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) <= 0.01 * other + 1e-9;
    }
}
