package app.stride.plans.testkit.checker;

import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.WorkoutType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The athlete's days, and hard and easy ones that take turns. */
final class DaysCheck implements Check {

    private static final int LOW_VOLUME_KM = 25;
    private static final int LONGEST_TAPER = 21;

    @Override
    public void check(CheckedPlan plan, Faults faults) {
        Map<LocalDate, Integer> quality = new HashMap<>();
        for (PlannedWorkout workout : plan.workouts()) {
            checkDay(plan, workout, faults);
            PlannedWorkout next = plan.on(workout.date().plusDays(1));
            faults.unless(
                    next == null || !CheckedPlan.isHard(workout) || !CheckedPlan.isHard(next),
                    "two hard days from " + workout.date());
            if (CheckedPlan.isQuality(workout)) {
                quality.merge(CheckedPlan.monday(workout.date()), 1, Integer::sum);
            }
        }
        plan.weeks().keySet().forEach(monday -> checkQuality(plan, monday, quality.getOrDefault(monday, 0), faults));
        int most = plan.daysAsked() == null ? 6 : plan.daysAsked();
        plan.runsByWeek().forEach((monday, runs) -> {
            faults.unless(runs <= most, runs + " runs in the week of " + monday);
            faults.unless(runs <= 6 || most == 7 || !plan.isFull(monday), "no rest in the week of " + monday);
        });
    }

    private static void checkDay(CheckedPlan plan, PlannedWorkout workout, Faults faults) {
        if (workout.type() == WorkoutType.REST) {
            return;
        }
        var availability = plan.request().availability();
        boolean racing = workout.type() == WorkoutType.RACE;
        DayOfWeek day = workout.date().getDayOfWeek();
        faults.unless(racing || !availability.restDays().contains(day), "a run on rest day " + workout.date());
        faults.unless(racing || !plan.isAway(workout.date()), "a run while away on " + workout.date());
        DayOfWeek asked = availability.longRunDay();
        boolean onAnyDay = asked == null && availability.weekdays().size() < DayOfWeek.values().length;
        faults.unless(
                !CheckedPlan.isLong(workout) || onAnyDay || day == (asked == null ? DayOfWeek.SUNDAY : asked),
                "a long run on " + workout.date());
    }

    private static void checkQuality(CheckedPlan plan, LocalDate monday, int sessions, Faults faults) {
        int most = plan.isOfABeginner() && monday.plusDays(6 + LONGEST_TAPER).isBefore(plan.race()) ? 1 : 2;
        faults.unless(sessions <= most, sessions + " quality sessions in the week of " + monday);
        faults.unless(
                sessions >= 1 || !isPlain(plan, monday) || isSmallCutback(plan, monday),
                "no quality session in the week of " + monday);
    }

    /** A week of little volume that is a cutback. */
    private static boolean isSmallCutback(CheckedPlan plan, LocalDate monday) {
        double km = plan.kilometres(monday);
        return km < LOW_VOLUME_KM && km <= 0.85 * plan.kilometres(monday.minusWeeks(1));
    }

    /** A full week without the goal race, a tune-up or time away. */
    private static boolean isPlain(CheckedPlan plan, LocalDate monday) {
        return plan.isFull(monday)
                && !plan.hasNoPlaceForQuality(monday)
                && plan.request().tuneUps().stream()
                        .noneMatch(tuneUp -> CheckedPlan.monday(tuneUp.date()).equals(monday));
    }
}
