package app.stride.plans.usecase;

import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.WorkoutId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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
     * @param reason in the athlete's words, null where none is given
     */
    public Uni<Outcome<WorkoutId>> skip(AthleteId athlete, PlanId plan, WorkoutId workout, @Nullable String reason) {
        return turns.take(athlete, turn -> decision.take(turn, plan, workout, null, state -> state.skip(reason)));
    }
}
