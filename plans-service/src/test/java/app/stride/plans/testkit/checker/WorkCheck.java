package app.stride.plans.testkit.checker;

import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import java.util.stream.Stream;

/** How much work sessions hold, what of the whole is easy, and that no pace comes from nowhere. */
final class WorkCheck implements Check {

    @Override
    public void check(CheckedPlan plan, Faults faults) {
        double easy = 0;
        double all = 0;
        for (PlannedWorkout workout : plan.workouts()) {
            double week = plan.kilometres(CheckedPlan.monday(workout.date()));
            double seconds = workout.duration().toSeconds();
            all += seconds;
            easy += seconds - (checkSession(plan, workout, week, faults) ? minutes(workout) * 60 : 0);
            boolean paced =
                    workout.pace() != null || workout.steps().anyMatch(step -> step.target() instanceof Target.AtPace);
            faults.unless(
                    plan.request().baseline().fitness() != null || !paced, "a pace from nowhere on " + workout.date());
        }
        faults.unless(easy >= 0.75 * all, "an easy share of " + easy / all);
    }

    /** Says whether the work of the session is above threshold effort. */
    private static boolean checkSession(CheckedPlan plan, PlannedWorkout workout, double week, Faults faults) {
        double km = kilometres(workout);
        double minutes = minutes(workout);
        switch (workout.type()) {
            case TEMPO, THRESHOLD ->
                faults.unless(km <= week * 0.1 + 1e-9 || minutes <= 5, "threshold " + workout.date());
            case INTERVALS -> {
                double share = "repetitions".equals(workout.subtype()) ? 0.05 : 0.08;
                faults.unless(km <= Math.min(10, week * share) + 1e-9, "intervals on " + workout.date());
            }
            case RACE_PACE, LONG_PACE -> {
                boolean within = km <= Math.min(29, week * shareAtRacePace(plan.type())) + 1e-9 && minutes <= 110;
                faults.unless(within, "race pace on " + workout.date());
                return plan.type() != PlanType.MARATHON;
            }
            case RACE -> {
                return minutes <= 60;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static double shareAtRacePace(PlanType type) {
        return switch (type) {
            case MARATHON -> 0.2;
            case HALF_MARATHON -> 0.1;
            case TEN_K, FIVE_K -> 0.08;
        };
    }

    private static double kilometres(PlannedWorkout workout) {
        return work(workout).mapToDouble(step -> step.distance().kilometres()).sum();
    }

    private static double minutes(PlannedWorkout workout) {
        return work(workout)
                .mapToDouble(step -> step.duration().toSeconds() / 60.0)
                .sum();
    }

    private static Stream<Step> work(PlannedWorkout workout) {
        return workout.steps().filter(step -> step.kind() == Segment.Kind.WORK);
    }
}
