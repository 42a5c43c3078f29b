package app.stride.coach.adapter.plans;

import app.stride.coach.adapter.plans.PlanChangesApi.Adapt;
import app.stride.coach.adapter.plans.PlanChangesApi.Changes;
import app.stride.coach.adapter.plans.PlanChangesApi.NewPlan;
import app.stride.coach.adapter.plans.PlanRefusals.Refusal;
import app.stride.coach.domain.proposal.Effect;
import app.stride.coach.domain.proposal.PlanRequest;
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
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Plans changed by plans-service, with the athlete's own token and the revision that the wish is meant for. */
@ApplicationScoped
class RestPlanChanges implements PlanChanges {

    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;
    private static final int NOT_FOUND = 404;
    private static final String MOVED_ON =
            "The plan has moved on since this was proposed. Ask the coach for a new proposal.";

    private final PlanChangesApi changes;
    private final PlansApi plans;

    RestPlanChanges(@RestClient PlanChangesApi changes, @RestClient PlansApi plans) {
        this.changes = changes;
        this.plans = plans;
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
        return outcome(drafted(access, (DraftPlan) wish, shown, key), true);
    }

    private Uni<Effect> effect(Access access, Wish wish) {
        if (wish instanceof ChangeWorkouts edits) {
            return change(access, edits, null, true);
        }
        if (wish instanceof AdaptPlan adapt) {
            return adapt(access, adapt, null, true).map(EffectMessages.Adaptation::effect);
        }
        return changes.preview(access.authorization(), access.requestId(), plan(((DraftPlan) wish).request()))
                .map(EffectMessages.Preview::effect);
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
            boolean same = made.effect().changesTheSameAs(shown);
            UUID id = Objects.requireNonNull(made.id());
            if ("accepted".equals(made.status())) {
                return Uni.createFrom().item(made.effect());
            }
            return changes.decide(
                            access.authorization(), access.requestId(), wish.planId(), id, same ? "accept" : "reject")
                    .map(decided -> {
                        if (!same) {
                            throw moved();
                        }
                        return decided.effect();
                    });
        });
    }

    /** The plan is drafted, and then followed; only if the athlete still follows the one that it was to replace. */
    private Uni<Effect> drafted(Access access, DraftPlan wish, Effect shown, String key) {
        return changes.create(access.authorization(), access.requestId(), key, plan(wish.request()))
                .flatMap(draft -> plans.current(access.authorization(), access.requestId())
                        .flatMap(now -> isActive(now, draft)
                                ? Uni.createFrom().item(shown)
                                : activated(access, wish, now, draft, shown)));
    }

    private Uni<Effect> activated(
            Access access, DraftPlan wish, @Nullable PlanMessage now, EffectMessages.Plan draft, Effect shown) {
        UUID present = now == null ? null : now.id();
        int revision = now == null ? 0 : now.revision();
        if (!Objects.equals(present, wish.planId()) || revision != wish.revision()) {
            return Uni.createFrom().failure(moved());
        }
        return changes.activate(access.authorization(), access.requestId(), draft.id())
                .replaceWith(shown);
    }

    private static boolean isActive(@Nullable PlanMessage now, EffectMessages.Plan draft) {
        return now != null && now.id().equals(draft.id());
    }

    private static Refusal moved() {
        return new Refusal(PRECONDITION_FAILED, new EffectMessages.Problem(MOVED_ON, null));
    }

    /** Whoever changes a plan that is gone or another by now is told so; any other refusal is a reason. */
    private static Uni<Outcome> outcome(Uni<Effect> effect, boolean deciding) {
        return effect.<Outcome>map(Outcome.Done::new).onFailure(Refusal.class).recoverWithItem(failure -> {
            Refusal refusal = (Refusal) failure;
            String detail = Objects.requireNonNullElse(refusal.problem.detail(), "plans-service refuses it.");
            boolean moved = refusal.status == PRECONDITION_FAILED
                    || refusal.status == CONFLICT && detail.contains("moved on")
                    || deciding && (refusal.status == NOT_FOUND || refusal.status == CONFLICT);
            return moved
                    ? new Outcome.MovedOn(detail)
                    : new Outcome.Refused(detail, EffectMessages.findings(refusal.problem.findings()));
        });
    }

    private static NewPlan plan(PlanRequest request) {
        return new NewPlan(
                request.goalRaceName(),
                request.goalRaceDate(),
                request.goalRaceDistanceM(),
                request.goalTimeSeconds(),
                request.planStartDate(),
                "draft",
                "ai",
                request.daysPerWeek(),
                request.availableDays().isEmpty() ? null : request.availableDays(),
                request.longRunDay(),
                request.maxSessionMinutes(),
                request.maxWeeklyDistanceKm(),
                request.methodologyBlend().isEmpty() ? null : request.methodologyBlend());
    }
}
