package app.stride.plans.usecase.workout;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.lifecycle.Match;
import app.stride.plans.domain.lifecycle.Move;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.lifecycle.WorkoutState;
import app.stride.plans.usecase.Outcome;
import app.stride.plans.usecase.PlanAndWorkout;
import app.stride.plans.usecase.Rematch;
import app.stride.plans.usecase.Turn;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Carries out what an athlete decides about a workout, and lets the matcher look again at the days around it. */
@ApplicationScoped
public class WorkoutDecision {

    private final Rematch rematch;

    public WorkoutDecision(Rematch rematch) {
        this.rematch = rematch;
    }

    /**
     * Makes the move, if there is such a workout and the move is legal.
     *
     * @param expected whether this is the plan that the decision was meant for
     * @param with the activity that the decision is about
     */
    public Uni<Outcome<WorkoutId>> take(
            Turn turn,
            PlanId plan,
            WorkoutId workout,
            Predicate<TrainingPlan> expected,
            @Nullable Activity with,
            Function<WorkoutState, Move<WorkoutState>> move) {
        return decided(turn, plan, workout, expected, move)
                .chain(outcome -> outcome instanceof Outcome.Done<Decided> legal
                        ? carryOut(turn, legal.value(), with)
                        : Uni.createFrom().item(outcome.failure()));
    }

    /**
     * A legal move that is not made yet.
     *
     * @param workout as it is now
     * @param next where the move leads
     */
    record Decided(Workout workout, WorkoutState next) {}

    /** The move, if there is such a workout and the move is legal; nothing is changed. */
    Uni<Outcome<Decided>> decided(
            Turn turn,
            PlanId plan,
            WorkoutId workout,
            Predicate<TrainingPlan> expected,
            Function<WorkoutState, Move<WorkoutState>> move) {
        return turn.workout(plan, workout)
                .map(found -> found.map(present -> decided(present, expected, move))
                        .orElseGet(() -> new Outcome.Unknown<>("There is no such workout in a plan of yours.")));
    }

    private static Outcome<Decided> decided(
            PlanAndWorkout present, Predicate<TrainingPlan> expected, Function<WorkoutState, Move<WorkoutState>> move) {
        if (!expected.test(present.plan())) {
            return new Outcome.Stale<>();
        }
        if (!present.plan().isFollowed()) {
            return new Outcome.Refused<>(
                    "This plan is " + present.plan().state().status().code()
                            + "; only workouts of a plan that is followed can be decided.");
        }
        return move.apply(present.workout().state())
                .<Outcome<Decided>>fold(
                        next -> new Outcome.Done<>(new Decided(present.workout(), next)),
                        reason -> new Outcome.Refused<>(reason));
    }

    /** The same where a decision is taken back; says how the workout stands then, which in a plan that is over is missed. */
    Uni<Outcome<Workout>> takeBack(
            Turn turn,
            PlanId plan,
            WorkoutId workout,
            Predicate<TrainingPlan> expected,
            Function<WorkoutState, Move<WorkoutState>> move) {
        return take(turn, plan, workout, expected, null, move)
                .chain(outcome -> outcome instanceof Outcome.Done<WorkoutId>
                        ? present(turn, plan, workout)
                        : Uni.createFrom().item(outcome.failure()));
    }

    private static Uni<Outcome<Workout>> present(Turn turn, PlanId plan, WorkoutId workout) {
        return turn.workout(plan, workout)
                .map(found -> new Outcome.Done<>(found.orElseThrow().workout()));
    }

    /**
     * Makes the move.
     *
     * @param with the activity that the decision is about
     */
    Uni<Outcome<WorkoutId>> carryOut(Turn turn, Decided decided, @Nullable Activity with) {
        WorkoutId id = decided.workout().id();
        return released(turn, decided.workout())
                .map(released -> touched(decided.workout(), with, released))
                .chain(touched -> rematch.around(
                        turn, touched, workout -> workout.id().equals(id) ? workout.in(decided.next(), null) : workout))
                .replaceWith(new Outcome.Done<>(id));
    }

    /** The dates of the activities that the athlete decided for until now: they may be other workouts again. */
    private static Uni<Set<LocalDate>> released(Turn turn, Workout workout) {
        Match match = workout.match();
        return Multi.createFrom()
                .iterable(match.locked() ? match.activities() : List.of())
                .onItem()
                .transformToUniAndConcatenate(turn::activity)
                .filter(Optional::isPresent)
                .map(activity -> activity.orElseThrow().date())
                .collect()
                .with(Collectors.toSet());
    }

    private static Set<LocalDate> touched(Workout workout, @Nullable Activity with, Set<LocalDate> released) {
        Set<LocalDate> touched = new HashSet<>(released);
        touched.add(workout.date());
        if (with != null) {
            touched.add(with.date());
        }
        return touched;
    }
}
