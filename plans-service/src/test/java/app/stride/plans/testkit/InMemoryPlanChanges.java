package app.stride.plans.testkit;

import app.stride.plans.domain.adaptation.WorkingPlan;
import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.rule.Adjustments;
import app.stride.plans.domain.revision.History;
import app.stride.plans.domain.revision.Revision;
import app.stride.plans.usecase.Adaptation;
import app.stride.plans.usecase.AdaptationId;
import app.stride.plans.usecase.IdempotencyKey;
import app.stride.plans.usecase.NewRevision;
import app.stride.plans.usecase.PlanAtWork;
import app.stride.plans.usecase.PlanChanges;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes of plans that live in memory; keys are not remembered.
 *
 * @param proposals of all plans
 */
record InMemoryPlanChanges(InMemoryTurn turn, Map<AdaptationId, Adaptation> proposals) implements PlanChanges {

    @Override
    public Uni<Optional<PlanAtWork>> plan(PlanId plan) {
        return turn.plan(plan)
                .map(found -> found.flatMap(known -> turn.plans().stream()
                        .filter(each -> each.plan().id().equals(known.id()))
                        .map(InMemoryPlanChanges::atWork)
                        .findFirst()));
    }

    private static PlanAtWork atWork(FullPlan plan) {
        PlanningRequest request = PlanningRequestBuilder.aRequest()
                .between(plan.plan().start(), plan.plan().end())
                .build();
        return new PlanAtWork(
                new WorkingPlan(plan.plan(), plan.workouts(), request, Adjustments.NONE), new History(plan, List.of()));
    }

    @Override
    public Uni<Void> revise(NewRevision revision) {
        turn.begin(new FullPlan(revision.plan().plan(), revision.plan().workouts()));
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Optional<Keyed<Revision>>> revision(PlanId plan, IdempotencyKey key) {
        return item(Optional.empty());
    }

    @Override
    public Uni<Void> note(PlanId plan, Workout workout) {
        return turn.update(plan, List.of(workout));
    }

    @Override
    public Uni<Void> propose(PlanId plan, Adaptation adaptation, @Nullable IdempotencyKey key) {
        return decide(plan, adaptation);
    }

    @Override
    public Uni<Optional<Adaptation>> adaptation(PlanId plan, AdaptationId id) {
        return item(Optional.ofNullable(proposals.get(id)));
    }

    @Override
    public Uni<Optional<Keyed<Adaptation>>> adaptation(PlanId plan, IdempotencyKey key) {
        return item(Optional.empty());
    }

    @Override
    public Uni<Void> decide(PlanId plan, Adaptation adaptation) {
        proposals.put(adaptation.id(), adaptation);
        return Uni.createFrom().voidItem();
    }

    private static <T> Uni<T> item(T item) {
        return Uni.createFrom().item(item);
    }
}
