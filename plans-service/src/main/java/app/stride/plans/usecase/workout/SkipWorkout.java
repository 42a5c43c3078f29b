package app.stride.plans.usecase.workout;

import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.usecase.Outcome;
import app.stride.plans.usecase.Turns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Leaves a workout out because the athlete says so. */
@ApplicationScoped
public class SkipWorkout {

    private final Turns turns;
    private final WorkoutDecision decision;

    SkipWorkout(Turns turns, WorkoutDecision decision) {
        this.turns = turns;
        this.decision = decision;
    }

    /**
     * Skips the workout.
     *
     * @param expected whether this is the plan that the athlete means
     * @param reason in the athlete's words, null where none is given
     */
    public Uni<Outcome<WorkoutId>> skip(
            AthleteId athlete,
            PlanId plan,
            WorkoutId workout,
            Predicate<TrainingPlan> expected,
            @Nullable String reason) {
        return turns.take(
                athlete, turn -> decision.take(turn, plan, workout, expected, null, state -> state.skip(reason)));
    }
}
