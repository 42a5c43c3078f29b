package app.stride.plans.testkit.checker;

import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.PlannedWorkout;
import java.time.LocalDate;
import java.util.List;

/** Long runs keep to their share of the week, to three hours and to 35 km. */
final class LongRunCheck implements Check {

    @Override
    public void check(CheckedPlan plan, Faults faults) {
        checkCutbacks(plan, faults);
        for (PlannedWorkout run : plan.longRuns()) {
            double share = run.distance().kilometres() / plan.kilometres(CheckedPlan.monday(run.date()));
            double extra = plan.type() == PlanType.MARATHON && isAmongFourLongest(plan, run) ? 0.05 : 0;
            faults.unless(share <= share(days(plan)) + extra + 1e-9, "a long run of " + share + " on " + run.date());
            faults.unless(
                    run.duration().toMinutes() <= 180 && run.distance().kilometres() <= 35,
                    "too long on " + run.date());
        }
    }

    /** Up to the longest run, which is farther than the first, no more than four weeks in a row have one near the longest so far. */
    private static void checkCutbacks(CheckedPlan plan, Faults faults) {
        List<LocalDate> mondays = plan.weeks().keySet().stream()
                .filter(monday -> plan.isFull(monday) && !plan.holdsRace(monday))
                .toList();
        List<Double> runs =
                mondays.stream().map(monday -> longest(plan, monday)).toList();
        double longest = runs.stream().mapToDouble(km -> km).max().orElse(0);
        List<Double> some = runs.subList(0, runs.lastIndexOf(longest) + 1).stream()
                .filter(km -> km > 0)
                .toList();
        boolean grows = some.size() < 2 || longest > some.get(0);
        faults.unless(plan.program().totalWeeks() < 8 || grows, "long runs that do not grow");
        int row = 0;
        double before = 0;
        for (int week = 0; plan.program().totalWeeks() >= 8 && before < longest; week++) {
            boolean lighter = plan.isAwayIn(mondays.get(week)) || runs.get(week) <= 0.9 * before + 1e-9;
            row = lighter ? 0 : row + 1;
            before = Math.max(before, runs.get(week));
            faults.unless(row <= 4, row + " long runs in a row without a cutback");
        }
    }

    private static double longest(CheckedPlan plan, LocalDate monday) {
        return plan.longRuns().stream()
                .filter(run -> CheckedPlan.monday(run.date()).equals(monday))
                .mapToDouble(run -> run.distance().kilometres())
                .max()
                .orElse(0);
    }

    /** The days that the fullest week is run on, of what was asked for. */
    private static int days(CheckedPlan plan) {
        int most = plan.runsByWeek().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        Integer asked = plan.daysAsked();
        return asked == null ? most : Math.min(asked, most);
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
