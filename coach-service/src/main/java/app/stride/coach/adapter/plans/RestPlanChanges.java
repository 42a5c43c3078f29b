package app.stride.coach.adapter.plans;

import app.stride.coach.adapter.plans.PlanChangesApi.Adapt;
import app.stride.coach.adapter.plans.PlanChangesApi.Changes;
import app.stride.coach.adapter.plans.PlanRefusals.Refusal;
import app.stride.coach.domain.proposal.Effect;
import app.stride.coach.domain.proposal.ProposalId;
import app.stride.coach.domain.proposal.Wish;
import app.stride.coach.domain.proposal.Wish.AdaptPlan;
import app.stride.coach.domain.proposal.Wish.ChangeWorkouts;
import app.stride.coach.domain.proposal.Wish.DraftPlan;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.proposal.PlanChanges;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Plans changed by plans-service, with the athlete's own token and the revision that the wish is meant for. */
@ApplicationScoped
class RestPlanChanges implements PlanChanges {

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final Pattern FORCE = Pattern.compile("[^.!?]*\\bforce\\s*=[^.!?]*[.!?]?");

    private final PlanChangesApi changes;
    private final DraftedPlans drafts;

    RestPlanChanges(@RestClient PlanChangesApi changes, DraftedPlans drafts) {
        this.changes = changes;
        this.drafts = drafts;
    }

    @Override
    public Uni<Outcome> preview(Access access, Wish wish) {
        return outcome(effect(access, wish), false);
    }

    @Override
    public Uni<Outcome> apply(Access access, Wish wish, Effect shown, ProposalId proposal) {
        String key = "coach-proposal-" + proposal;
        if (wish instanceof ChangeWorkouts edits) {
            return outcome(change(access, edits, key, false), true);
        }
        if (wish instanceof AdaptPlan adapt) {
            return outcome(adapted(access, adapt, shown, key), true);
        }
        return outcome(drafts.follow(access, (DraftPlan) wish, shown, key), true);
    }

    private Uni<Effect> effect(Access access, Wish wish) {
        if (wish instanceof ChangeWorkouts edits) {
            return change(access, edits, null, true);
        }
        if (wish instanceof AdaptPlan adapt) {
            return adapt(access, adapt, null, true).map(EffectMessages.Adaptation::effect);
        }
        return drafts.preview(access, (DraftPlan) wish);
    }

    private Uni<Effect> change(Access access, ChangeWorkouts wish, @Nullable String key, boolean dryRun) {
        Changes order = new Changes(wish.changes(), wish.reason(), "coach", wish.revision(), dryRun);
        return changes.change(access.authorization(), access.requestId(), key, wish.planId(), order)
                .map(EffectMessages.PlanChange::effect);
    }

    private Uni<EffectMessages.Adaptation> adapt(Access access, AdaptPlan wish, @Nullable String key, boolean dryRun) {
        Adapt order = new Adapt(wish.reason(), wish.from(), wish.to(), wish.revision(), dryRun);
        return changes.adapt(access.authorization(), access.requestId(), key, wish.planId(), order);
    }

    /** What was done meanwhile may lead to another adaptation than the athlete was shown: that one is not made. */
    private Uni<Effect> adapted(Access access, AdaptPlan wish, Effect shown, String key) {
        return adapt(access, wish, key, false).flatMap(made -> {
            UUID id = Objects.requireNonNull(made.id());
            if (made.isAccepted()) {
                return Uni.createFrom().item(made.effect());
            }
            return made.effect().changesTheSameAs(shown)
                    ? accept(access, wish, id, key)
                    : withdraw(access, wish, id, Refusal.movedOn());
        });
    }

    /** Refused it may be because the same decision, sent twice, was faster. */
    private Uni<Effect> accept(Access access, AdaptPlan wish, UUID id, String key) {
        return decide(access, wish, id, "accept")
                .onFailure(Refusal.class)
                .recoverWithUni(refusal -> adapt(access, wish, key, false)
                        .flatMap(now -> now.isAccepted()
                                ? Uni.createFrom().item(now)
                                : Uni.createFrom().failure(refusal)))
                .map(EffectMessages.Adaptation::effect);
    }

    /** That the same decision, sent twice, withdrew it already is fine. */
    private Uni<Effect> withdraw(Access access, AdaptPlan wish, UUID id, Throwable why) {
        return decide(access, wish, id, "reject")
                .onFailure(Refusal.class)
                .recoverWithNull()
                .flatMap(gone -> Uni.createFrom().failure(why));
    }

    private Uni<EffectMessages.Adaptation> decide(Access access, AdaptPlan wish, UUID id, String decision) {
        return changes.decide(access.authorization(), access.requestId(), wish.planId(), id, decision);
    }

    /** What plans-service advises its own callers: nobody who reads this could do so. */
    private static String withoutForce(String detail) {
        return FORCE.matcher(detail).replaceAll("").strip();
    }

    /** Whoever changes a plan that is gone or another by now is told so; any other refusal is a reason. */
    private static Uni<Outcome> outcome(Uni<Effect> effect, boolean deciding) {
        return effect.<Outcome>map(Outcome.Done::new).onFailure(Refusal.class).recoverWithItem(failure -> {
            Refusal refusal = (Refusal) failure;
            String detail = Objects.requireNonNullElse(refusal.problem.detail(), "The plan does not allow it.");
            boolean moved = refusal.status == Refusal.PRECONDITION_FAILED
                    || refusal.status == CONFLICT && detail.contains("moved on")
                    || deciding && (refusal.status == NOT_FOUND || refusal.status == CONFLICT);
            return moved
                    ? new Outcome.MovedOn(refusal.isOurs() ? detail : Refusal.MOVED_ON)
                    : new Outcome.Refused(withoutForce(detail), EffectMessages.findings(refusal.problem.findings()));
        });
    }
}
