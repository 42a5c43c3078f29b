package app.stride.plans.testkit.checker;

import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.WorkoutType;

/** The threshold work of a beginner grows evenly from a few minutes. */
final class TempoCheck implements Check {

    private static final double FIRST_MINUTES = 4;
    private static final double STEP_MINUTES = 3;

    @Override
    public void check(CheckedPlan plan, Faults faults) {
        if (!plan.isOfABeginner()) {
            return;
        }
        double most = FIRST_MINUTES;
        for (PlannedWorkout workout : plan.workouts()) {
            double minutes = minutesAtThreshold(workout);
            faults.unless(minutes <= most + STEP_MINUTES, minutes + " min of tempo on " + workout.date());
            most = Math.max(most, minutes);
        }
    }

    private static double minutesAtThreshold(PlannedWorkout workout) {
        if (workout.type() != WorkoutType.TEMPO && workout.type() != WorkoutType.THRESHOLD) {
            return 0;
        }
        return workout.steps()
                .filter(step -> step.kind() == Segment.Kind.WORK)
                .mapToDouble(step -> step.duration().toSeconds() / 60.0)
                .sum();
    }
}
