package app.stride.plans.usecase.lifecycle;

import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanEvent;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.usecase.Outcome;
import app.stride.plans.usecase.Rematch;
import app.stride.plans.usecase.Turn;
import app.stride.plans.usecase.Turns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Takes up a draft; the plan that was followed until now gives way. */
@ApplicationScoped
public class ActivatePlan {

    private final Turns turns;
    private final Rematch rematch;
    private final Clock clock;

    ActivatePlan(Turns turns, Rematch rematch, Clock clock) {
        this.turns = turns;
        this.rematch = rematch;
        this.clock = clock;
    }

    /**
     * Takes the plan up.
     *
     * @param expected whether this is the plan that the athlete means
     */
    public Uni<Outcome<TrainingPlan>> activate(AthleteId athlete, PlanId id, Predicate<TrainingPlan> expected) {
        Instant now = clock.instant();
        return turns.take(
                athlete,
                turn -> turn.plan(id)
                        .chain(found -> found.map(plan -> expected.test(plan)
                                        ? plan.activate(now)
                                                .fold(
                                                        active -> follow(turn, active, now),
                                                        reason -> outcome(new Outcome.Refused<>(reason)))
                                        : ActivatePlan.outcome(new Outcome.Stale<>()))
                                .orElseGet(() -> outcome(new Outcome.Unknown<>("There is no such plan of yours.")))));
    }

    private Uni<Outcome<TrainingPlan>> follow(Turn turn, TrainingPlan plan, Instant now) {
        return turn.update(plan)
                .chain(retired -> {
                    List<PlanEvent> events = new ArrayList<>();
                    retired.ifPresent(old -> events.add(PlanEvent.present(old)));
                    events.add(PlanEvent.activated(plan));
                    return turn.tell(events);
                })
                .chain(() -> rematch.around(turn, past(plan, now)))
                .chain(() -> turn.plan(plan.id()))
                .map(stored -> new Outcome.Done<>(stored.orElse(plan)));
    }

    /** The dates of the plan that activities may have been for already. */
    private static Set<LocalDate> past(TrainingPlan plan, Instant now) {
        LocalDate latest = Rematch.reachedBy(now);
        return plan.start().isAfter(latest)
                ? Set.of()
                : plan.start().datesUntil(latest.plusDays(1)).collect(Collectors.toSet());
    }

    private static Uni<Outcome<TrainingPlan>> outcome(Outcome<TrainingPlan> outcome) {
        return Uni.createFrom().item(outcome);
    }
}
