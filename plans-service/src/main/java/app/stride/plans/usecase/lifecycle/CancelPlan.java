package app.stride.plans.usecase.lifecycle;

import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanEvent;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.usecase.Outcome;
import app.stride.plans.usecase.Turn;
import app.stride.plans.usecase.Turns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/** Gives a plan up. */
@ApplicationScoped
public class CancelPlan {

    private final Turns turns;
    private final Clock clock;

    CancelPlan(Turns turns, Clock clock) {
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * Gives the plan up.
     *
     * @param expected whether this is the plan that the athlete means
     */
    public Uni<Outcome<TrainingPlan>> cancel(AthleteId athlete, PlanId id, Predicate<TrainingPlan> expected) {
        return turns.take(
                athlete,
                turn -> turn.plan(id)
                        .chain(found -> found.map(plan -> expected.test(plan)
                                        ? plan.cancel(clock.instant())
                                                .fold(
                                                        cancelled -> store(turn, cancelled),
                                                        reason -> outcome(new Outcome.Refused<>(reason)))
                                        : CancelPlan.outcome(new Outcome.Stale<>()))
                                .orElseGet(() -> outcome(new Outcome.Unknown<>("There is no such plan of yours.")))));
    }

    private static Uni<Outcome<TrainingPlan>> store(Turn turn, TrainingPlan cancelled) {
        return turn.update(cancelled)
                .chain(() -> turn.tell(List.of(PlanEvent.cancelled(cancelled))))
                .replaceWith(new Outcome.Done<>(cancelled));
    }

    private static Uni<Outcome<TrainingPlan>> outcome(Outcome<TrainingPlan> outcome) {
        return Uni.createFrom().item(outcome);
    }
}
