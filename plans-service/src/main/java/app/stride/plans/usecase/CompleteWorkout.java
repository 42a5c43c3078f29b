package app.stride.plans.usecase;

import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.WorkoutId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Marks a workout as done because the athlete says so; from then on the matcher leaves it alone. */
@ApplicationScoped
public class CompleteWorkout {

    private final Turns turns;
    private final WorkoutDecision decision;
    private final Clock clock;

    CompleteWorkout(Turns turns, WorkoutDecision decision, Clock clock) {
        this.turns = turns;
        this.decision = decision;
        this.clock = clock;
    }

    /**
     * Completes the workout; one that is still ahead only by an activity that it was.
     *
     * @param expected whether this is the plan that the athlete means
     * @param activity by which it was done; null where the athlete names none
     */
    public Uni<Outcome<WorkoutId>> complete(
            AthleteId athlete,
            PlanId plan,
            WorkoutId workout,
            Predicate<TrainingPlan> expected,
            @Nullable ActivityId activity) {
        return turns.take(
                athlete,
                turn -> activity == null
                        ? completeInTime(turn, plan, workout, expected)
                        : completeBy(turn, plan, workout, expected, activity));
    }

    private Uni<Outcome<WorkoutId>> completeInTime(
            Turn turn, PlanId plan, WorkoutId workout, Predicate<TrainingPlan> expected) {
        LocalDate today = turn.athlete().today(clock.instant());
        return turn.workout(plan, workout)
                .chain(found -> found.flatMap(present -> present.workout().reasonAgainstCompletingOn(today))
                        .<Uni<Outcome<WorkoutId>>>map(reason -> Uni.createFrom().item(new Outcome.Impossible<>(reason)))
                        .orElseGet(() ->
                                decision.take(turn, plan, workout, expected, null, state -> state.complete(null))));
    }

    private Uni<Outcome<WorkoutId>> completeBy(
            Turn turn, PlanId plan, WorkoutId workout, Predicate<TrainingPlan> expected, ActivityId activity) {
        return turn.activity(activity).chain(known -> {
            if (known.isEmpty()) {
                return Uni.createFrom()
                        .item(new Outcome.Impossible<>(
                                "There is no such activity of yours; it may not have arrived yet."));
            }
            return turn.tiedTo(activity)
                    .chain(other -> other.isPresent() && !other.get().equals(workout)
                            ? Uni.createFrom()
                                    .item(new Outcome.Refused<>(
                                            "You completed another workout by this activity; reopen that one first."))
                            : decision.take(
                                    turn, plan, workout, expected, known.get(), state -> state.complete(activity)));
        });
    }
}
