package app.stride.plans.usecase;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.lifecycle.Move;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.lifecycle.WorkoutState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Carries out what an athlete decides about a workout, and lets the matcher look again at the days around it. */
@ApplicationScoped
class WorkoutDecision {

    private final Rematch rematch;

    WorkoutDecision(Rematch rematch) {
        this.rematch = rematch;
    }

    /**
     * Makes the move, if there is such a workout and the move is legal.
     *
     * @param expected whether this is the plan that the decision was meant for
     * @param with the activity that the decision is about
     */
    Uni<Outcome<WorkoutId>> take(
            Turn turn,
            PlanId plan,
            WorkoutId workout,
            Predicate<TrainingPlan> expected,
            @Nullable Activity with,
            Function<WorkoutState, Move<WorkoutState>> move) {
        return turn.workout(plan, workout).chain(found -> {
            if (found.isEmpty()) {
                return outcome(new Outcome.Unknown<>("There is no such workout in a plan of yours."));
            }
            PlanAndWorkout present = found.get();
            if (!expected.test(present.plan())) {
                return outcome(new Outcome.Stale<>());
            }
            if (!present.plan().isFollowed()) {
                return outcome(new Outcome.Refused<>(
                        "This plan is " + present.plan().state().status().code()
                                + "; only workouts of a plan that is followed can be decided."));
            }
            return move.apply(present.workout().state())
                    .fold(next -> decide(turn, present, next, with), reason -> outcome(new Outcome.Refused<>(reason)));
        });
    }

    private Uni<Outcome<WorkoutId>> decide(
            Turn turn, PlanAndWorkout present, WorkoutState next, @Nullable Activity with) {
        WorkoutId id = present.workout().id();
        Set<LocalDate> touched = new HashSet<>(Set.of(present.workout().date()));
        if (with != null) {
            touched.add(with.date());
        }
        return rematch.around(
                        turn,
                        present.plan().id(),
                        touched,
                        workout -> workout.id().equals(id) ? workout.in(next, null) : workout)
                .replaceWith(new Outcome.Done<>(id));
    }

    private static Uni<Outcome<WorkoutId>> outcome(Outcome<WorkoutId> outcome) {
        return Uni.createFrom().item(outcome);
    }
}
