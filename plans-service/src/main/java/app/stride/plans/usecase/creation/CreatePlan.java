package app.stride.plans.usecase.creation;

import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.calendar.Span;
import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.PlanEvent;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.matching.Matcher;
import app.stride.plans.usecase.IdempotencyKey;
import app.stride.plans.usecase.NewPlan;
import app.stride.plans.usecase.Opening;
import app.stride.plans.usecase.Rematch;
import app.stride.plans.usecase.Turn;
import app.stride.plans.usecase.Turns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a plan and stores it. If it is to be followed, the plan that was followed until now gives way. */
@ApplicationScoped
public class CreatePlan {

    private final Turns turns;
    private final PlanFactory factory;
    private final Rematch rematch;
    private final Clock clock;

    CreatePlan(Turns turns, PlanFactory factory, Rematch rematch, Clock clock) {
        this.turns = turns;
        this.factory = factory;
        this.rematch = rematch;
        this.clock = clock;
    }

    /**
     * Creates the plan that is ordered.
     *
     * @param key names the request, so that it takes effect once; null for a request without a name
     */
    public Uni<PlanCreation> create(AthleteId athlete, PlanOrder order, @Nullable IdempotencyKey key) {
        Instant now = clock.instant();
        LocalDate start = order.start() == null ? Span.todayAnywhere(now).from() : order.start();
        return turns.takeForNewPlan(athlete, before(start), key, (turn, opening) -> {
            Opening.Earlier earlier = opening.earlier();
            if (earlier != null && key != null) {
                return Uni.createFrom().item(again(earlier, key));
            }
            return factory.prepare(order, turn.athlete(), now)
                    .chain(prepared -> prepared.fold(
                            sound -> store(turn, opening, sound, key),
                            unsound -> Uni.createFrom().item(new PlanCreation.Refused(unsound))));
        });
    }

    /** The plan's first days look back as far as a match reaches. */
    private static LocalDate before(LocalDate start) {
        return Collections.min(Matcher.around(Set.of(start)));
    }

    private static PlanCreation again(Opening.Earlier earlier, IdempotencyKey key) {
        return earlier.requestHash().equals(key.requestHash())
                ? new PlanCreation.Created(earlier.plan())
                : new PlanCreation.KeyTaken();
    }

    private Uni<PlanCreation> store(
            Turn turn, Opening opening, PreparedPlan.Sound prepared, @Nullable IdempotencyKey key) {
        FullPlan planned = prepared.plan();
        FullPlan plan = planned.plan().isActive()
                ? planned.with(rematch.match(planned.workouts(), opening.activities(), opening.done()))
                : planned;
        return turn.add(new NewPlan(plan, prepared.request(), prepared.audit(), key))
                .chain(retired -> takeOver(turn, plan, retired))
                .replaceWith(() -> new PlanCreation.Created(plan.plan()));
    }

    /** What the new plan's workouts were is no workout of the plans before it any more, which is told first. */
    private Uni<Void> takeOver(Turn turn, FullPlan plan, Optional<TrainingPlan> retired) {
        List<Workout> done =
                plan.workouts().stream().filter(Workout::isCompleted).toList();
        if (done.isEmpty()) {
            return turn.tell(events(plan.plan(), retired, List.of(), done));
        }
        Set<LocalDate> dates = done.stream().map(Workout::date).collect(Collectors.toSet());
        return rematch.around(turn, dates, workout -> workout, freed -> events(plan.plan(), retired, freed, done));
    }

    private static List<PlanEvent> events(
            TrainingPlan plan, Optional<TrainingPlan> retired, List<PlanEvent> freed, List<Workout> done) {
        List<PlanEvent> events = new ArrayList<>();
        retired.ifPresent(old -> events.add(PlanEvent.present(old)));
        events.add(PlanEvent.created(plan));
        if (plan.isActive()) {
            events.add(PlanEvent.activated(plan));
        }
        events.addAll(freed);
        done.forEach(workout -> events.add(PlanEvent.completed(plan, workout)));
        return events;
    }
}
