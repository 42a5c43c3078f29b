package app.stride.plans.testkit.checker;

import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlannedWorkout;
import java.time.LocalDate;
import java.util.Map;

/** Every third to fifth week of base and build is a lighter one; a week away counts as one. */
final class CutbackCheck implements Check {

    @Override
    public void check(CheckedPlan plan, Faults faults) {
        if (plan.program().totalWeeks() < 8) {
            return;
        }
        int loads = 0;
        double before = 0;
        double highest = 0;
        for (Map.Entry<LocalDate, Double> week : plan.weeks().entrySet()) {
            if (!isOfBaseOrBuild(plan, week.getKey())) {
                continue;
            }
            double km = week.getValue();
            boolean away = plan.isAwayIn(week.getKey());
            boolean lower = before > 0 && km <= before * 0.85 + 1e-9;
            if (lower && !away) {
                faults.unless(loads >= 2 && km >= before * 0.7 - 1e-9, "a cutback in the week of " + week.getKey());
            }
            boolean relief = lower || (away && km <= highest * 0.85 + 1e-9) || (away && highest == 0);
            loads = relief ? 0 : loads + 1;
            highest = Math.max(highest, away ? 0 : km);
            faults.unless(loads < 5, "no cutback until the week of " + week.getKey());
            before = km;
        }
    }

    private static boolean isOfBaseOrBuild(CheckedPlan plan, LocalDate monday) {
        PlannedWorkout workout = plan.on(monday);
        return workout != null && plan.isFull(monday) && workout.phase().ordinal() <= Phase.BUILD.ordinal();
    }
}
