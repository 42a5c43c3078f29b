package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.lifecycle.WorkoutStatus;
import app.stride.plans.domain.periodization.request.DateRange;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import app.stride.plans.domain.plan.WorkoutType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where an athlete stands with a plan on a day, and what may be changed of it.
 *
 * @param window the dates that may be changed, none of the past: {@value #DAYS}, those of a break and of the return
 *     after it, or where another fitness shows all that are left
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
        return new Situation(
                plan,
                schedule,
                schedule.today(),
                wish,
                window(plan, schedule, wish),
                plan.draft().taperStart(),
                plan.broken());
    }

    private static DateRange window(WorkingPlan plan, Schedule schedule, Wish wish) {
        LocalDate today = schedule.today();
        return switch (wish.cause()) {
            case SICKNESS, PAUSE -> untilBack(today, DaysOff.of(plan, schedule, wish));
            case UNAVAILABLE -> twoWeeks(firstAway(today, wish.stretch()));
            case RACE_RESULT -> new DateRange(today, later(today, plan.plan().end()));
            case MISSED_LONG_RUN, MISSED_DAYS, REQUEST -> twoWeeks(today);
        };
    }

    /**
     * Who is away longer than two weeks is away then, too, and comes back as slowly as after any break; its last
     * week as a whole.
     */
    private static DateRange untilBack(LocalDate today, DaysOff off) {
        LocalDate last = later(off.first().plusDays(DAYS - 1L), off.easyDays().to());
        return new DateRange(
                later(today, off.range().from()), Program.mondayOf(last).plusDays(6));
    }

    private static LocalDate firstAway(LocalDate today, @Nullable DateRange away) {
        return away == null ? today : later(today, away.from());
    }

    private static DateRange twoWeeks(LocalDate from) {
        return new DateRange(from, from.plusDays(DAYS - 1L));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Whether an adaptation may touch the workout: neither what is done, nor a race, nor the taper. */
    boolean mayChange(Workout workout) {
        PlannedWorkout planned = workout.planned();
        return window.contains(planned.date())
                && workout.state().status() == WorkoutStatus.PLANNED
                && planned.type() != WorkoutType.RACE
                && isBeforeTaper(planned, taper);
    }

    /**
     * Whether an adaptation may give the workout other paces: of a new fitness also in the taper and in races, which
     * keep their shape.
     */
    boolean mayRepace(Workout workout) {
        return wish.cause() == Cause.RACE_RESULT
                && window.contains(workout.date())
                && workout.planned().isRun()
                && workout.state().status() == WorkoutStatus.PLANNED;
    }

    /** Whether the date is one that an adaptation may give another content. */
    boolean isOpen(LocalDate date) {
        return window.contains(date) && date.isBefore(taper);
    }

    /** Whether a session that is too much, at whatever pace, may become a lighter one. */
    boolean mayLighten(Workout workout) {
        return mayChange(workout) || mayRepace(workout) && workout.planned().type() != WorkoutType.RACE;
    }

    /** Whether the date may hold anything that is changed. */
    boolean mayTouch(LocalDate date) {
        return isOpen(date) || wish.cause() == Cause.RACE_RESULT && window.contains(date);
    }

    /** Whether a workout is in no week of the taper, nor in its first block, which may begin within the highest week. */
    static boolean isBeforeTaper(PlannedWorkout planned, LocalDate taper) {
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

    /** The runs that may have other paces, by date. */
    List<Workout> pacedRuns(Predicate<Workout> which) {
        return schedule.workouts().stream()
                .filter(this::mayRepace)
                .filter(which)
                .toList();
    }

    /** The runs of the days before today that nothing was, or may have been, by date. */
    List<Workout> missed(int days) {
        return schedule.workouts().stream()
                .filter(workout -> workout.planned().isRun())
                .filter(workout ->
                        workout.date().isBefore(today) && !workout.date().isBefore(today.minusDays(days)))
                .filter(workout -> !workout.mayHaveBeenDone())
                .toList();
    }

    static List<WorkoutId> ids(List<Workout> workouts) {
        return workouts.stream().map(Workout::id).toList();
    }
}
