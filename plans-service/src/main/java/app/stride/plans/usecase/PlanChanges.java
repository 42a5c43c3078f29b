package app.stride.plans.usecase;

import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.revision.Revision;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the content of a plan is changed within a turn. */
public interface PlanChanges {

    /** The plan with all that is needed to change it. */
    Uni<Optional<PlanAtWork>> plan(PlanId plan);

    /** Stores another content of the plan as its next revision: one statement. */
    Uni<Void> revise(NewRevision revision);

    /** The revision that a request of this key made within the key's lifetime. */
    Uni<Optional<Keyed<Revision>>> revision(PlanId plan, IdempotencyKey key);

    /** Stores what the athlete remarks about a workout. */
    Uni<Void> note(PlanId plan, Workout workout);

    /** Keeps a proposal until the athlete decides. */
    Uni<Void> propose(PlanId plan, Adaptation adaptation, @Nullable IdempotencyKey key);

    Uni<Optional<Adaptation>> adaptation(PlanId plan, AdaptationId id);

    /** The proposal that a request of this key made within the key's lifetime. */
    Uni<Optional<Keyed<Adaptation>>> adaptation(PlanId plan, IdempotencyKey key);

    /** Stores what the athlete decided. */
    Uni<Void> decide(PlanId plan, Adaptation adaptation);

    /** The result of an earlier request, and the hash of what that one asked for. */
    record Keyed<T>(T value, String requestHash) {}
}
