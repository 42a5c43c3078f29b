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
        long toPeak = daysToRace(plan, plan.peakMonday().plusDays(6));
        long toLongest = daysToRace(plan, longest.date());
        faults.unless(
                toPeak >= 7 * fewest && toPeak <= 7 * (brief ? 2 : most), "a peak " + toPeak + " days before the race");
        faults.unless(
                toLongest >= 7 * fewest && toLongest <= 7 * most,
                "the longest run " + toLongest + " days before the race");
    }

    private static @Nullable PlannedWorkout longest(CheckedPlan plan) {
        PlannedWorkout longest = null;
        for (PlannedWorkout run : plan.longRuns()) {
            longest = longest == null || run.distance().compareTo(longest.distance()) >= 0 ? run : longest;
        }
        return longest;
    }

    private static long daysToRace(CheckedPlan plan, LocalDate date) {
        return ChronoUnit.DAYS.between(date, plan.race());
    }
}
