package app.stride.plans.testkit.checker;

import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.PlannedWorkout;

/** Long runs keep to their share of the week, to three hours and to 35 km. */
final class LongRunCheck implements Check {

    @Override
    public void check(CheckedPlan plan, Faults faults) {
        for (PlannedWorkout run : plan.longRuns()) {
            double share = run.distance().kilometres() / plan.kilometres(CheckedPlan.monday(run.date()));
            double extra = plan.type() == PlanType.MARATHON && isAmongFourLongest(plan, run) ? 0.05 : 0;
            faults.unless(share <= share(days(plan)) + extra + 1e-9, "a long run of " + share + " on " + run.date());
            faults.unless(
                    run.duration().toMinutes() <= 180 && run.distance().kilometres() <= 35,
                    "too long on " + run.date());
        }
    }

    private static int days(CheckedPlan plan) {
        Integer asked = plan.daysAsked();
        return asked != null
                ? asked
                : plan.runsByWeek().values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0);
    }

    private static double share(int days) {
        return days <= 3 ? 0.55 : days == 4 ? 0.45 : days == 5 ? 0.40 : 0.35;
    }

    private static boolean isAmongFourLongest(CheckedPlan plan, PlannedWorkout run) {
        return plan.longRuns().stream()
                        .filter(other -> other.distance().compareTo(run.distance()) > 0)
                        .count()
                < 4;
    }
}
