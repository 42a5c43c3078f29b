package app.stride.coach.usecase.proposal;

import app.stride.coach.domain.proposal.PresentPlan;
import app.stride.coach.domain.training.Plan;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.Limits;
import app.stride.coach.usecase.TrainingPlans;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Turns what can no longer be accepted outdated, before an athlete's proposals are read or counted. */
@ApplicationScoped
class OutdateProposals {

    private static final System.Logger LOG = System.getLogger(OutdateProposals.class.getName());

    private final Proposals proposals;
    private final TrainingPlans plans;
    private final Limits limits;
    private final Clock clock;

    OutdateProposals(Proposals proposals, TrainingPlans plans, Limits limits, Clock clock) {
        this.proposals = proposals;
        this.plans = plans;
        this.limits = limits;
        this.clock = clock;
    }

    /** Asks for the plan only where something is open. While nobody knows the plan, everything stays as it is. */
    Uni<Void> outdate(Access access) {
        return outdate(access, Uni.createFrom().deferred(() -> plans.current(access)));
    }

    /** The same where the plan is read for others as well. */
    Uni<Void> outdate(Access access, Uni<Optional<Plan>> current) {
        return proposals
                .countOpen(access.athlete())
                .flatMap(open -> open == 0 ? Uni.createFrom().voidItem() : outdateByPlan(access, current));
    }

    /** The same where the plan is known. */
    Uni<Void> outdate(Access access, PresentPlan present) {
        return proposals.outdate(access.athlete(), present, now());
    }

    private Uni<Void> outdateByPlan(Access access, Uni<Optional<Plan>> current) {
        return current.ifNoItem()
                .after(limits.sourceDeadline())
                .fail()
                .map(Optional::of)
                .onFailure()
                .recoverWithItem(failure -> unknown(access, failure))
                .flatMap(known -> known.map(plan -> outdate(access, present(plan)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private static Optional<Optional<Plan>> unknown(Access access, Throwable failure) {
        LOG.log(
                Level.WARNING,
                "The plan that proposals are held against could not be read: {0} (request {1})",
                failure.getClass().getSimpleName(),
                access.requestId());
        return Optional.empty();
    }

    private PresentPlan present(Optional<Plan> plan) {
        return plan.map(now -> new PresentPlan(now.id(), now.revision(), now.today()))
                .orElseGet(() -> new PresentPlan(null, 0, LocalDate.ofInstant(now(), ZoneOffset.UTC)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
