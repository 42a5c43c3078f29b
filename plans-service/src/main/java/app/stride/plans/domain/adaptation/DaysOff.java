package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.periodization.Comeback;
import app.stride.plans.domain.periodization.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Days without running, and the return after them.
 *
 * @param range the days, of the past or to come
 * @param back how running begins again, not before today unless it has begun already
 */
record DaysOff(DateRange range, ReturnAfterBreak back) {

    /** What the athlete says, or from the first run that was missed in a row to yesterday; today where none was. */
    static DaysOff of(WorkingPlan plan, Schedule schedule, Wish wish) {
        LocalDate today = schedule.today();
        DateRange stated = wish.stretch();
        DateRange range = stated != null
                ? stated
                : sinceTheLastRun(schedule, plan.plan().start()).orElse(new DateRange(today, today));
        ReturnAfterBreak back = new ReturnAfterBreak(Comeback.after(range), wish.cause() == Cause.SICKNESS);
        return new DaysOff(range, back.first().isBefore(today) ? back.from(begun(plan, back, today)) : back);
    }

    /**
     * When the return began that the plan holds already, from as many days off, and that still goes on: who tells of
     * the same days again does not begin anew. Today where there is none.
     */
    private static LocalDate begun(WorkingPlan plan, ReturnAfterBreak back, LocalDate today) {
        for (DateRange eased : plan.adjustments().eased()) {
            LocalDate first = eased.to().minusDays(back.days() - 1L);
            boolean ofTheseDays = eased.contains(first) && !first.isBefore(back.first());
            if (ofTheseDays && eased.contains(today) && !first.isAfter(today)) {
                return first;
            }
        }
        return today;
    }

    /**
     * From the first run that was missed after the last one that was done, or may have been, to yesterday; empty
     * where none was.
     */
    static Optional<DateRange> sinceTheLastRun(Schedule schedule, LocalDate planStart) {
        LocalDate today = schedule.today();
        LocalDate lastRun = schedule.workouts().stream()
                .filter(workout -> workout.mayHaveBeenDone() && workout.date().isBefore(today))
                .map(Workout::date)
                .max(Comparator.naturalOrder())
                .orElse(planStart.minusDays(1));
        return schedule.workouts().stream()
                .filter(workout -> workout.planned().isRun())
                .map(Workout::date)
                .filter(date -> date.isAfter(lastRun) && date.isBefore(today))
                .min(Comparator.naturalOrder())
                .map(from -> new DateRange(from, today.minusDays(1)));
    }

    /** The first day of the return. */
    LocalDate first() {
        return back.first();
    }

    /** The days on which all running is easy. */
    DateRange easyDays() {
        return back.easyDays();
    }
}
