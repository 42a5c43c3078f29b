package app.stride.plans.testkit.checker;

import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.plans.testkit.checker.Breaks.Break;
import java.time.LocalDate;

/** After a week away or more running comes back gently: easy days, and of the load and the long run only a part. */
final class BreakCheck implements Check {

    /** Days of different length make a week that is not even. */
    private static final double UNEVEN = 1.5;

    @Override
    public void check(CheckedPlan plan, Faults faults) {
        Breaks.of(plan).all().forEach(each -> check(plan, each, faults));
    }

    private static void check(CheckedPlan plan, Break off, Faults faults) {
        double longest = 0;
        double week = usual(plan, off);
        for (PlannedWorkout workout : plan.workouts()) {
            LocalDate date = workout.date();
            if (date.isBefore(off.back())) {
                longest = CheckedPlan.isLong(workout) ? Math.max(longest, plan.training(workout)) : longest;
            } else if (off.eases(date)) {
                boolean easy = !CheckedPlan.isQuality(workout)
                        && workout.type() != WorkoutType.LONG_PACE
                        && workout.type() != WorkoutType.EASY_STRIDES;
                faults.unless(easy, "a hard day soon after a break on " + date);
                double most = longest * off.share(date) + 1e-9;
                boolean bounded = longest == 0 || !CheckedPlan.isLong(workout) || plan.training(workout) <= most;
                faults.unless(bounded, "a long run of " + plan.training(workout) + " after a break on " + date);
            }
        }
        checkWeeks(plan, off, week, faults);
    }

    private static void checkWeeks(CheckedPlan plan, Break off, double week, Faults faults) {
        LocalDate end = off.back().plusDays(Math.min(63, off.days()));
        for (LocalDate from = off.back(); week > 0 && !from.plusDays(7).isAfter(end); from = from.plusDays(7)) {
            double km = 0;
            double share = 0;
            int ran = 0;
            for (int day = 0; day < 7; day++) {
                PlannedWorkout workout = plan.on(from.plusDays(day));
                boolean raced = workout == null || workout.type() == WorkoutType.RACE;
                km += raced ? 0 : plan.training(workout);
                share = Math.max(share, off.share(from.plusDays(day)));
                ran += workout == null || !workout.isRun() ? 0 : 1;
            }
            int runs = plan.request().availability().daysPerWeek() == null
                    ? 6
                    : plan.request().availability().daysPerWeek();
            double crowded = Math.max(1, ran / (double) runs);
            double most = Math.max(week * share * UNEVEN * crowded + 5, 2 * runs);
            faults.unless(km <= most, km + " km of " + week + " in seven days after a break from " + from);
        }
    }

    /** The highest full week before the break, or where there is none the highest of the plan. */
    private static double usual(CheckedPlan plan, Break off) {
        double before = highest(plan, off.back().minusDays(off.days()));
        var volume = plan.request().baseline().weeklyVolume();
        double lately = volume == null ? 0 : volume.kilometres();
        double ever = highest(plan, plan.race());
        return before > 0 ? Math.max(Math.max(before, lately), 0.7 * ever) : ever;
    }

    private static double highest(CheckedPlan plan, LocalDate until) {
        return plan.weeks().entrySet().stream()
                .filter(week ->
                        plan.isFull(week.getKey()) && !week.getKey().plusDays(6).isAfter(until))
                .mapToDouble(week -> week.getValue())
                .max()
                .orElse(0);
    }
}
