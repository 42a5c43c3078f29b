package app.stride.plans.usecase.workout;

import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.lifecycle.WorkoutState;
import app.stride.plans.usecase.Outcome;
import app.stride.plans.usecase.Turns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;

/** Takes back what was decided about a workout, by the athlete or by the matcher. */
@ApplicationScoped
public class ReopenWorkout {

    private final Turns turns;
    private final WorkoutDecision decision;

    ReopenWorkout(Turns turns, WorkoutDecision decision) {
        this.turns = turns;
        this.decision = decision;
    }

    /**
     * Plans the workout again; the matcher leaves it alone from then on.
     */
    public Uni<Outcome<Workout>> reopen(
            AthleteId athlete, PlanId plan, WorkoutId workout, Predicate<TrainingPlan> expected) {
        return turns.take(athlete, turn -> decision.takeBack(turn, plan, workout, expected, WorkoutState::reopen));
    }
}
