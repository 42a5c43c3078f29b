package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.periodization.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * Days without running, and the return after them.
 *
 * @param range the days, of the past or to come
 * @param back how running begins again
 * @param first the first day of the return, not before today
 */
record DaysOff(DateRange range, ReturnAfterBreak back, LocalDate first) {

    /** What the athlete says, or from the first run that was missed in a row to yesterday; today where none was. */
    static DaysOff of(Schedule schedule, Wish wish, LocalDate planStart) {
        LocalDate today = schedule.today();
        DateRange stated = wish.stretch();
        DateRange range =
                stated != null ? stated : sinceTheLastRun(schedule, planStart).orElse(new DateRange(today, today));
        LocalDate after = range.to().plusDays(1);
        return new DaysOff(
                range,
                new ReturnAfterBreak(days(range), wish.cause() == Cause.SICKNESS),
                after.isBefore(today) ? today : after);
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

    static int days(DateRange range) {
        return (int) ChronoUnit.DAYS.between(range.from(), range.to()) + 1;
    }

    /** The days on which all running is easy. */
    DateRange easyDays() {
        return new DateRange(first, first.plusDays(back.easyDays() - 1L));
    }

    /** The share of the usual distance on a day of the return. */
    double load(LocalDate date) {
        return back.load(first, date);
    }
}
