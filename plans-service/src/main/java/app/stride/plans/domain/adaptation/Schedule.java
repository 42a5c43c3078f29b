package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.lifecycle.Move;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.lifecycle.WorkoutState;
import app.stride.plans.domain.lifecycle.WorkoutStatus;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A plan's workouts while they are changed: whatever is done to them, every date keeps a workout, and what is done already stays as it
 * is. Each change gives a new schedule, or a sentence that says why it cannot be made at all.
 */
public final class Schedule {

    private final TrainingPlan plan;
    private final LocalDate today;
    private final List<Workout> workouts;
    private final Supplier<WorkoutId> ids;

    /**
     * The schedule of a plan.
     *
     * @param today of the athlete; nothing is planned for days before it
     * @param ids for the rest days that are added
     */
    public Schedule(TrainingPlan plan, List<Workout> workouts, LocalDate today, Supplier<WorkoutId> ids) {
        this.plan = plan;
        this.today = today;
        this.workouts = workouts.stream()
                .sorted(Comparator.comparing(Workout::date)
                        .thenComparing(workout -> workout.id().value()))
                .toList();
        this.ids = ids;
    }

    public List<Workout> workouts() {
        return workouts;
    }

    /** All that is planned, as rules look at it. */
    public Program program() {
        return new Program(
                plan.type(),
                plan.start(),
                plan.end(),
                workouts.stream().map(Workout::planned).toList());
    }

    LocalDate today() {
        return today;
    }

    /** Puts a workout on another date; a rest day there takes its place, or leaves when its place is not empty. */
    public Move<Schedule> move(WorkoutId id, LocalDate to) {
        return open(id, workout -> {
            if (!workout.planned().isRun()) {
                return Move.refused("A rest day is moved by moving the runs around it.");
            }
            if (workout.date().equals(to)) {
                return Move.to(this);
            }
            return reasonAgainst(to).map(Move::<Schedule>refused).orElseGet(() -> Move.to(moved(workout, to)));
        });
    }

    /** Lets two workouts change places. */
    public Move<Schedule> swap(WorkoutId one, WorkoutId other) {
        return open(
                one,
                first -> open(
                        other,
                        second -> reasonAgainst(first.date())
                                .or(() -> reasonAgainst(second.date()))
                                .map(Move::<Schedule>refused)
                                .orElseGet(() -> Move.to(replace(first, Remake.on(second.planned(), first.planned()))
                                        .replace(second, Remake.on(first.planned(), second.planned()))))));
    }

    /** Makes the workout a day of rest; where the day holds another one, it is taken away. */
    public Move<Schedule> drop(WorkoutId id) {
        return open(id, workout -> {
            if (workout.date().isBefore(today)) {
                return Move.refused(over(workout));
            }
            boolean alone = on(workout.date()).size() == 1;
            return Move.to(alone ? replace(workout, Remake.rest(workout.planned())) : without(workout));
        });
    }

    /** Makes another workout of it, on the same date. */
    Move<Schedule> remake(WorkoutId id, Function<PlannedWorkout, Move<PlannedWorkout>> change) {
        return open(id, workout -> {
            if (!workout.planned().isRun()) {
                return Move.refused("A rest day has nothing to change; move a run there instead.");
            }
            return workout.date().isBefore(today)
                    ? Move.refused(over(workout))
                    : change.apply(workout.planned()).map(other -> replace(workout, other));
        });
    }

    /** The schedule with this content in the place of what the workout is now, if it may be changed. */
    Schedule put(WorkoutId id, PlannedWorkout content) {
        return find(id).map(workout -> replace(workout, content)).orElse(this);
    }

    /** The same for every workout that is chosen and may be changed. */
    Schedule remakeAll(List<WorkoutId> chosen, UnaryOperator<PlannedWorkout> change) {
        Schedule changed = this;
        for (WorkoutId id : chosen) {
            Schedule present = changed;
            changed = present.remake(id, workout -> Move.to(change.apply(workout)))
                    .fold(Function.identity(), reason -> present);
        }
        return changed;
    }

    Optional<Workout> find(WorkoutId id) {
        return workouts.stream().filter(workout -> workout.id().equals(id)).findFirst();
    }

    List<Workout> on(LocalDate date) {
        return workouts.stream().filter(workout -> workout.date().equals(date)).toList();
    }

    /** Whether the workout may still become another one. */
    private static Optional<String> reasonAgainst(Workout workout) {
        WorkoutStatus status = workout.state().status();
        if (status == WorkoutStatus.COMPLETED || status == WorkoutStatus.SKIPPED) {
            return Optional.of(
                    "This workout is " + status.code() + " and stays as it is; reopen it before you change it.");
        }
        return workout.planned().isGoalRace()
                ? Optional.of("The goal race stays as it is; another race wants another plan.")
                : Optional.empty();
    }

    private Optional<String> reasonAgainst(LocalDate to) {
        if (to.isBefore(plan.start()) || to.isAfter(plan.end())) {
            return Optional.of(
                    to + " is outside the plan, which goes from " + plan.start() + " to " + plan.end() + ".");
        }
        if (to.isBefore(today)) {
            return Optional.of(to + " is over; nothing can be planned for it any more.");
        }
        return to.equals(plan.goal().date())
                ? Optional.of("On " + to + " is your race; nothing else fits on that day.")
                : Optional.empty();
    }

    private Move<Schedule> open(WorkoutId id, Function<Workout, Move<Schedule>> change) {
        return find(id).map(workout ->
                        reasonAgainst(workout).map(Move::<Schedule>refused).orElseGet(() -> change.apply(workout)))
                .orElseGet(() -> Move.refused("The plan has no workout " + id.value() + "."));
    }

    private Schedule moved(Workout workout, LocalDate to) {
        PlannedWorkout there = on(to).get(0).planned();
        Optional<Workout> rest =
                on(to).stream().filter(other -> !other.planned().isRun()).findFirst();
        boolean leavesNothing = on(workout.date()).size() == 1;
        Schedule arrived = replace(workout, Remake.on(there, workout.planned()));
        if (rest.isPresent()) {
            return leavesNothing
                    ? arrived.replace(
                            rest.get(), Remake.on(workout.planned(), rest.get().planned()))
                    : arrived.without(rest.get());
        }
        return leavesNothing ? arrived.withRestInPlaceOf(workout) : arrived;
    }

    private static String over(Workout workout) {
        return workout.date() + " is over; what was planned for it stays as it was.";
    }

    private Schedule replace(Workout workout, PlannedWorkout content) {
        Workout changed = workout.with(content);
        Workout open = beginsAnew(workout, content.date()) ? changed.in(WorkoutState.Planned.ANEW, null) : changed;
        return with(workouts.stream()
                .map(other -> other.id().equals(workout.id()) ? open : other)
                .toList());
    }

    /** What was missed may still be done, and what was suggested for a day is none of another one. */
    private boolean beginsAnew(Workout workout, LocalDate date) {
        return switch (workout.state().status()) {
            case MISSED -> !date.isBefore(today);
            case PLANNED -> !date.equals(workout.date()) && !workout.match().locked();
            case COMPLETED, SKIPPED -> false;
        };
    }

    private Schedule without(Workout workout) {
        return with(workouts.stream()
                .filter(other -> !other.id().equals(workout.id()))
                .toList());
    }

    private Schedule withRestInPlaceOf(Workout gone) {
        List<Workout> more = new ArrayList<>(workouts);
        more.add(Workout.planned(
                ids.get(),
                Remake.restOn(gone.date(), gone.planned(), gone.planned().weekNumber())));
        return with(more);
    }

    private Schedule with(List<Workout> changed) {
        return new Schedule(plan, changed, today, ids);
    }
}
