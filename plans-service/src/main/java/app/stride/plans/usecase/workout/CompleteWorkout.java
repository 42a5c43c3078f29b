package app.stride.plans.usecase.workout;

import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.usecase.Outcome;
import app.stride.plans.usecase.Turn;
import app.stride.plans.usecase.Turns;
import app.stride.plans.usecase.workout.WorkoutDecision.Decided;
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
                turn -> decision.decided(turn, plan, workout, expected, state -> state.complete(activity))
                        .chain(outcome -> outcome instanceof Outcome.Done<Decided> legal
                                ? complete(turn, legal.value(), activity)
                                : Uni.createFrom().item(outcome.failure())));
    }

    private Uni<Outcome<WorkoutId>> complete(Turn turn, Decided decided, @Nullable ActivityId activity) {
        return activity == null ? completeInTime(turn, decided) : completeBy(turn, decided, activity);
    }

    private Uni<Outcome<WorkoutId>> completeInTime(Turn turn, Decided decided) {
        LocalDate today = turn.athlete().today(clock.instant());
        return decided.workout()
                .reasonAgainstCompletingOn(today)
                .<Uni<Outcome<WorkoutId>>>map(reason -> Uni.createFrom().item(new Outcome.Impossible<>(reason)))
                .orElseGet(() -> decision.carryOut(turn, decided, null));
    }

    private Uni<Outcome<WorkoutId>> completeBy(Turn turn, Decided decided, ActivityId activity) {
        return turn.activity(activity).chain(known -> {
            if (known.isEmpty()) {
                return Uni.createFrom()
                        .item(new Outcome.Impossible<>(
                                "There is no such activity of yours; it may not have arrived yet."));
            }
            return turn.tiedTo(activity)
                    .chain(other -> other.isPresent()
                                    && !other.get().equals(decided.workout().id())
                            ? Uni.createFrom()
                                    .item(new Outcome.Refused<>(
                                            "You completed another workout by this activity; reopen that one first."))
                            : decision.carryOut(turn, decided, known.get()));
        });
    }
}
