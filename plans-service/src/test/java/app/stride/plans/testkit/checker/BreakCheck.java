package app.stride.plans.testkit.checker;

import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.plans.testkit.checker.Breaks.Break;
import java.time.LocalDate;

/** After six days away or more running comes back gently: easy days, and of the load and the long run only a part. */
final class BreakCheck implements Check {

    /** Days of different length make seven days that are no calendar week uneven, and so do the blocks of a taper. */
    private static final double UNEVEN = 1.5;

    /** Races and short days leave weeks a little below what the weeks after them are measured by. */
    private static final double LEEWAY = 1.15;

    /** A week with days of a return is a cutback at the least. */
    private static final double RELIEF = 0.85;

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
        checkSevenDays(plan, off, week, faults);
        checkCalendarWeeks(plan, off, faults);
    }

    /** Up to the highest week each with a run of the return holds of the usual what its days bear in the mean. */
    private static void checkCalendarWeeks(CheckedPlan plan, Break off, Faults faults) {
        double usual = usualBefore(plan, off);
        LocalDate peak = plan.peakMonday();
        plan.weeks().keySet().stream()
                .filter(monday -> plan.isFull(monday) && monday.isBefore(peak))
                .filter(monday -> meanShare(plan, off, monday) < 1)
                .forEach(monday -> {
                    double km = 0;
                    int runs = 0;
                    for (int day = 0; day < 7; day++) {
                        PlannedWorkout workout = plan.on(monday.plusDays(day));
                        boolean raced = workout == null || workout.type() == WorkoutType.RACE;
                        km += raced ? 0 : plan.training(workout);
                        runs += workout == null || !workout.isRun() ? 0 : 1;
                    }
                    double most = usual * Math.min(RELIEF, meanShare(plan, off, monday)) * LEEWAY + 0.5;
                    faults.unless(
                            km <= Math.max(most, 3.0 * runs),
                            km + " km of " + usual + " soon after a break in the week of " + monday);
                });
    }

    /** Of the days on which the athlete could run; 1 where none of them is of the return. */
    private static double meanShare(CheckedPlan plan, Break off, LocalDate monday) {
        return monday.datesUntil(monday.plusDays(7))
                .filter(date -> plan.isFree(date) && !plan.isAway(date))
                .mapToDouble(date -> off.eases(date) ? off.share(date) : 1)
                .average()
                .orElse(1);
    }

    /** The highest full week before the break that lost nothing, or what is run lately; else the highest of all. */
    private static double usualBefore(CheckedPlan plan, Break off) {
        LocalDate away = off.back().minusDays(off.days());
        double before = plan.weeks().entrySet().stream()
                .filter(week -> plan.isFull(week.getKey())
                        && !week.getKey().plusDays(6).isAfter(away)
                        && !plan.isAwayIn(week.getKey()))
                .mapToDouble(week -> week.getValue())
                .max()
                .orElse(0);
        var volume = plan.request().baseline().weeklyVolume();
        return before > 0 ? Math.max(before, volume == null ? 0 : volume.kilometres()) : highest(plan, plan.race());
    }

    private static void checkSevenDays(CheckedPlan plan, Break off, double week, Faults faults) {
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
