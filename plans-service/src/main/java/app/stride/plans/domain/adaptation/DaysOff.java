package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.periodization.request.Comeback;
import app.stride.plans.domain.periodization.request.DateRange;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.WorkoutType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Days without running, and the return after them.
 *
 * @param range the days, of the past or to come
 * @param back how running begins again, not before today unless it has begun already
 */
record DaysOff(DateRange range, ReturnAfterBreak back) {

    /** What running there is on the days of a return. */
    private static final Set<WorkoutType> EASY = EnumSet.of(WorkoutType.EASY, WorkoutType.LONG);

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
            boolean goesOn = eased.contains(today) && !first.isAfter(today);
            if (ofTheseDays && goesOn && isReturn(plan, new DateRange(first, eased.to()))) {
                return first;
            }
        }
        return today;
    }

    /**
     * Whether all running of these days is easy, as far as a return could make it so: not in races, nor in the taper,
     * whose first days may still belong to the highest week. Free days hold none, and a week in which a long run was
     * caught up holds its quality. Where all running is in the taper, nothing says so, and to begin anew changes
     * nothing.
     */
    private static boolean isReturn(WorkingPlan plan, DateRange days) {
        LocalDate taper = plan.draft().taperStart();
        List<WorkoutType> types = plan.workouts().stream()
                .map(Workout::planned)
                .filter(run -> run.isRun() && days.contains(run.date()))
                .filter(run -> run.type() != WorkoutType.RACE && Situation.isBeforeTaper(run, taper))
                .map(PlannedWorkout::type)
                .toList();
        return !types.isEmpty() && EASY.containsAll(types);
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
