package app.stride.coach.adapter.plans;

import app.stride.coach.adapter.plans.EffectMessages.Made;
import app.stride.coach.adapter.plans.PlanChangesApi.NewPlan;
import app.stride.coach.adapter.plans.PlanRefusals.Refusal;
import app.stride.coach.domain.proposal.Effect;
import app.stride.coach.domain.proposal.PlanRequest;
import app.stride.coach.domain.proposal.Wish;
import app.stride.coach.domain.proposal.Wish.DraftPlan;
import app.stride.coach.usecase.Access;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Whole new plans: followed only when they come out as they were shown, and replace the plan that they were to replace. */
@ApplicationScoped
class DraftedPlans {

    private final PlanChangesApi changes;
    private final PlansApi plans;

    DraftedPlans(@RestClient PlanChangesApi changes, @RestClient PlansApi plans) {
        this.changes = changes;
        this.plans = plans;
    }

    Uni<Effect> preview(Access access, DraftPlan wish) {
        return changes.preview(access.authorization(), access.requestId(), order(wish.request()))
                .map(EffectMessages.Preview::effect);
    }

    /** Drafts and follows the plan; done again with the same key it goes on where it stopped. */
    Uni<Effect> follow(Access access, DraftPlan wish, Effect shown, String key) {
        return plans.current(access.authorization(), access.requestId())
                .flatMap(now -> isMeantFor(now, wish) ? draft(access, wish, shown, key) : followed(access, now, shown));
    }

    /** Whether the plan is what it was when it was wished, or there is still none. */
    static boolean isMeantFor(@Nullable PlanMessage now, Wish wish) {
        UUID present = now == null ? null : now.id();
        int revision = now == null ? 0 : now.revision();
        return Objects.equals(present, wish.planId()) && revision == wish.revision();
    }

    /** Nothing is to be done where an earlier attempt came through without our hearing of it. */
    private Uni<Effect> followed(Access access, @Nullable PlanMessage now, Effect shown) {
        return now == null
                ? Uni.createFrom().failure(Refusal.movedOn())
                : isAsShown(access, now.id(), shown).map(same -> {
                    if (!same) {
                        throw Refusal.movedOn();
                    }
                    return shown;
                });
    }

    private Uni<Effect> draft(Access access, DraftPlan wish, Effect shown, String key) {
        return changes.create(access.authorization(), access.requestId(), key, order(wish.request()))
                .map(Draft::of)
                .flatMap(draft -> isAsShown(access, draft.id(), shown)
                        .flatMap(same -> same
                                ? activateUnlessMovedOn(access, draft, wish)
                                : withdraw(access, draft, Refusal.comesOutAnother())))
                .replaceWith(shown);
    }

    /** Drafting takes its time, in which the plan may have become another; or the same decision, sent twice, was faster. */
    private Uni<Void> activateUnlessMovedOn(Access access, Draft draft, DraftPlan wish) {
        return plans.current(access.authorization(), access.requestId())
                .flatMap(now -> isMeantFor(now, wish) || now != null && now.id().equals(draft.id())
                        ? activate(access, draft)
                        : withdraw(access, draft, Refusal.movedOn()));
    }

    /** Refused it may be because the same decision, sent twice, was faster. */
    private Uni<Void> activate(Access access, Draft draft) {
        return changes.activate(access.authorization(), access.requestId(), draft.id())
                .replaceWithVoid()
                .onFailure(Refusal.class)
                .recoverWithUni(refusal -> plans.current(access.authorization(), access.requestId())
                        .flatMap(now -> now != null && now.id().equals(draft.id())
                                ? Uni.createFrom().voidItem()
                                : withdraw(access, draft, refusal)));
    }

    private Uni<Boolean> isAsShown(Access access, UUID plan, Effect shown) {
        return plans.plan(access.authorization(), access.requestId(), plan)
                .map(made -> made.outline().equals(shown.plan()));
    }

    /** A draft that nobody follows is not left behind; one that the athlete changed since is theirs and stays. */
    private Uni<Void> withdraw(Access access, Draft draft, Throwable why) {
        return cancel(access, draft).flatMap(gone -> Uni.createFrom().failure(why));
    }

    private Uni<Void> cancel(Access access, Draft draft) {
        String tag = draft.tag();
        return tag == null
                ? Uni.createFrom().voidItem()
                : changes.cancel(access.authorization(), access.requestId(), tag, draft.id())
                        .replaceWithVoid()
                        .onFailure(Refusal.class)
                        .recoverWithNull();
    }

    /**
     * The draft that we had made.
     *
     * @param tag names the only state of it that we may withdraw; null where the athlete changed it already
     */
    private record Draft(UUID id, @Nullable String tag) {

        static Draft of(RestResponse<Made> answer) {
            Made made = answer.getEntity();
            return new Draft(made.id(), made.isUntouched() ? answer.getHeaderString(HttpHeaders.ETAG) : null);
        }
    }

    private static NewPlan order(PlanRequest request) {
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
