package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.lifecycle.WorkoutStatus;
import app.stride.plans.domain.periodization.DateRange;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.WorkoutType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where an athlete stands with a plan on a day, and what may be changed of it.
 *
 * @param window the dates that may be changed: at most {@value #DAYS}, none of the past
 * @param taper its first date
 * @param tolerated rules that the plan breaks already, by the athlete's own will
 */
record Situation(
        WorkingPlan plan,
        Schedule schedule,
        LocalDate today,
        Wish wish,
        DateRange window,
        LocalDate taper,
        Set<String> tolerated) {

    /** Ours: nobody follows a plan that changes for months with every cold; two weeks are as far as one sees after an interruption. */
    static final int DAYS = 14;

    static Situation of(WorkingPlan plan, Schedule schedule, Wish wish) {
        LocalDate today = schedule.today();
        DateRange stretch = wish.stretch();
        boolean ahead = wish.cause() == Cause.UNAVAILABLE
                && stretch != null
                && stretch.from().isAfter(today);
        LocalDate from = stretch != null && ahead ? stretch.from() : today;
        return new Situation(
                plan,
                schedule,
                today,
                wish,
                new DateRange(from, from.plusDays(DAYS - 1L)),
                plan.draft().taperStart(),
                plan.broken());
    }

    /** Whether an adaptation may touch the workout: neither what is done, nor a race, nor the taper. */
    boolean mayChange(Workout workout) {
        PlannedWorkout planned = workout.planned();
        return window.contains(planned.date())
                && workout.state().status() == WorkoutStatus.PLANNED
                && planned.type() != WorkoutType.RACE
                && isBeforeTaper(planned);
    }

    /** Whether the date is one that an adaptation may give another content. */
    boolean isOpen(LocalDate date) {
        return window.contains(date) && date.isBefore(taper);
    }

    private boolean isBeforeTaper(PlannedWorkout planned) {
        return planned.date().isBefore(taper) && planned.phase().compareTo(Phase.TAPER) < 0;
    }

    /** The runs that may be changed and are of the kind, by date. */
    List<Workout> runs(Predicate<Workout> which) {
        return schedule.workouts().stream()
                .filter(workout -> workout.planned().isRun())
                .filter(this::mayChange)
                .filter(which)
                .toList();
    }

    /** The runs of the days before today that were not done, by date. */
    List<Workout> missed(int days) {
        return schedule.workouts().stream()
                .filter(workout -> workout.planned().isRun())
                .filter(workout ->
                        workout.date().isBefore(today) && !workout.date().isBefore(today.minusDays(days)))
                .filter(workout -> !workout.isCompleted())
                .toList();
    }

    static List<WorkoutId> ids(List<Workout> workouts) {
        return workouts.stream().map(Workout::id).toList();
    }
}
