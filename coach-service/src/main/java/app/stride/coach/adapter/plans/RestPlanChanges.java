package app.stride.coach.adapter.plans;

import app.stride.coach.adapter.plans.PlanChangesApi.Adapt;
import app.stride.coach.adapter.plans.PlanChangesApi.Changes;
import app.stride.coach.adapter.plans.PlanRefusals.Refusal;
import app.stride.coach.domain.proposal.Effect;
import app.stride.coach.domain.proposal.ProposalId;
import app.stride.coach.domain.proposal.RuleFinding;
import app.stride.coach.domain.proposal.Wish;
import app.stride.coach.domain.proposal.Wish.AdaptPlan;
import app.stride.coach.domain.proposal.Wish.ChangeWorkouts;
import app.stride.coach.domain.proposal.Wish.DraftPlan;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.proposal.PlanChanges;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Plans changed by plans-service, with the athlete's own token and the revision that the wish is meant for. */
@ApplicationScoped
class RestPlanChanges implements PlanChanges {

    private static final System.Logger LOG = System.getLogger(RestPlanChanges.class.getName());

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    /** Of a decision: it was possible when it was proposed. */
    private static final Set<Integer> MOVED_ON = Set.of(Refusal.PRECONDITION_FAILED, CONFLICT, NOT_FOUND);

    private final PlanChangesApi changes;
    private final PlansApi plans;
    private final DraftedPlans drafts;

    RestPlanChanges(@RestClient PlanChangesApi changes, @RestClient PlansApi plans, DraftedPlans drafts) {
        this.changes = changes;
        this.plans = plans;
        this.drafts = drafts;
    }

    @Override
    public Uni<Outcome> preview(Access access, Wish wish) {
        return effect(access, wish)
                .<Outcome>map(Outcome.Done::new)
                .onFailure(Refusal.class)
                .recoverWithUni(failure -> notProposed(access, wish, (Refusal) failure));
    }

    @Override
    public Uni<Outcome> apply(Access access, Wish wish, Effect shown, ProposalId proposal) {
        String key = "coach-proposal-" + proposal;
        if (wish instanceof ChangeWorkouts edits) {
            return decided(change(access, edits, key, false));
        }
        if (wish instanceof AdaptPlan adapt) {
            return decided(adapted(access, adapt, shown, key));
        }
        return decided(drafts.follow(access, (DraftPlan) wish, shown, key));
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

    /**
     * In a conflict the plan is another by now, or does not allow it: its revision tells which of them. Where that cannot be
     * read, the reason is all that is known, and is told.
     */
    private Uni<Outcome> notProposed(Access access, Wish wish, Refusal refusal) {
        if (refusal.status != CONFLICT) {
            return Uni.createFrom()
                    .item(refusal.status == Refusal.PRECONDITION_FAILED ? movedOn(refusal) : refused(refusal));
        }
        return plans.current(access.authorization(), access.requestId())
                .map(now -> DraftedPlans.isMeantFor(now, wish) ? refused(refusal) : movedOn(refusal))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.log(
                            Level.WARNING,
                            "Whether a refused change was meant for an earlier plan could not be read: {0} (request {1})",
                            failure,
                            access.requestId());
                    return refused(refusal);
                });
    }

    /** Whoever decides about a plan that is gone or another by now is told so; any other refusal is a reason. */
    private static Uni<Outcome> decided(Uni<Effect> effect) {
        return effect.<Outcome>map(Outcome.Done::new).onFailure(Refusal.class).recoverWithItem(failure -> {
            Refusal refusal = (Refusal) failure;
            return MOVED_ON.contains(refusal.status) ? movedOn(refusal) : refused(refusal);
        });
    }

    private static Outcome movedOn(Refusal refusal) {
        return new Outcome.MovedOn(
                refusal.isOurs()
                        ? Objects.requireNonNullElse(refusal.problem.detail(), Refusal.MOVED_ON)
                        : Refusal.MOVED_ON);
    }

    /** Findings speak of the plan; the words around them also advise callers of plans-service what else to send. */
    private static Outcome refused(Refusal refusal) {
        List<RuleFinding> findings = EffectMessages.findings(refusal.problem.findings());
        String broken = findings.stream()
                .filter(finding -> !finding.passed())
                .map(RuleFinding::message)
                .distinct()
                .collect(Collectors.joining(" "));
        String why = Objects.requireNonNullElse(refusal.problem.detail(), "The plan does not allow it.");
        return new Outcome.Refused(broken.isEmpty() ? why : broken, findings);
    }
}
