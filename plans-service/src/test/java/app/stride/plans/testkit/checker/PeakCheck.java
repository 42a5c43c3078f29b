package app.stride.plans.testkit.checker;

import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.PlannedWorkout;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The highest week and the longest run lie at the right distance from the race. */
final class PeakCheck implements Check {

    @Override
    public void check(CheckedPlan plan, Faults faults) {
        PlannedWorkout longest = longest(plan);
        faults.unless(longest != null, "no long run");
        boolean excused = !plan.request().availability().unavailable().isEmpty()
                || !plan.request().tuneUps().isEmpty();
        if (excused || longest == null) {
            return;
        }
        boolean marathon = plan.type() == PlanType.MARATHON;
        boolean brief = plan.type() == PlanType.FIVE_K || plan.type() == PlanType.TEN_K;
        int fewest = marathon ? 2 : 1;
        int most = marathon ? 4 : 3;
        long toPeak = weeksToRace(plan, plan.peakMonday().plusDays(6));
        long toLongest = weeksToRace(plan, longest.date());
        faults.unless(toPeak >= fewest && toPeak <= (brief ? 2 : most), "a peak " + toPeak + " weeks before the race");
        faults.unless(
                toLongest >= fewest && toLongest <= most, "the longest run " + toLongest + " weeks before the race");
    }

    private static @Nullable PlannedWorkout longest(CheckedPlan plan) {
        PlannedWorkout longest = null;
        for (PlannedWorkout run : plan.longRuns()) {
            longest = longest == null || run.distance().compareTo(longest.distance()) >= 0 ? run : longest;
        }
        return longest;
    }

    /** To the nearest week: with a race on any weekday no week ends a whole number of weeks before it. */
    private static long weeksToRace(CheckedPlan plan, LocalDate date) {
        return Math.round(ChronoUnit.DAYS.between(date, plan.race()) / 7.0);
    }
}
