package app.stride.plans.testkit.checker;

import app.stride.plans.domain.plan.PlannedWorkout;
import java.time.LocalDate;

/** Training falls off in blocks of seven days, each with something quick; days away excuse too little, never too much. */
final class TaperCheck implements Check {

    @Override
    public void check(CheckedPlan plan, Faults faults) {
        double[][] bounds = switch (plan.type()) {
            case MARATHON -> new double[][] {{0.3, 0.5}, {0.55, 0.7}, {0.75, 0.9}};
            case HALF_MARATHON -> new double[][] {{0.3, 0.6}, {0.55, 0.85}};
            case TEN_K, FIVE_K -> new double[][] {{0.3, 0.65}};
        };
        for (int block = 1; block <= bounds.length; block++) {
            checkBlock(plan, plan.race().minusDays(7L * block), bounds[block - 1], faults);
        }
    }

    private static void checkBlock(CheckedPlan plan, LocalDate from, double[] bounds, Faults faults) {
        double km = 0;
        boolean quick = false;
        for (int day = 0; day < 7; day++) {
            PlannedWorkout workout = plan.on(from.plusDays(day));
            if (workout != null) {
                km += plan.training(workout);
                quick |= CheckedPlan.isQuality(workout) || workout.isTuneUp();
            }
        }
        boolean away = plan.isAwayIn(from) || plan.comesBackIn(from);
        double share = km / plan.kilometres(plan.peakMonday());
        faults.unless(away || share >= bounds[0] - 1e-9, "a taper block of only " + share + " from " + from);
        faults.unless(share <= bounds[1] + 1e-9, "a taper block of " + share + " from " + from);
        faults.unless(plan.hasNoPlaceForQuality(from) || quick, "no quick session from " + from);
    }
}
