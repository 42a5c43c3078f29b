package app.stride.coach.usecase.proposal;

import app.stride.coach.domain.proposal.Proposal;
import app.stride.coach.domain.proposal.Proposal.Status;
import app.stride.coach.domain.proposal.ProposalId;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.proposal.PlanChanges.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** Lets the athlete decide about a proposal. Only accepting it changes the plan. */
@ApplicationScoped
public class DecideProposal {

    private static final System.Logger LOG = System.getLogger(DecideProposal.class.getName());
    private static final List<Status> UNDECIDED = List.of(Status.OPEN, Status.ACCEPTING);

    /** What was done is accepted, whatever a call that did not know of it has made of the proposal meanwhile. */
    private static final List<Status> NOT_ACCEPTED =
            List.of(Status.OPEN, Status.ACCEPTING, Status.REJECTED, Status.OUTDATED);

    private final Proposals proposals;
    private final PlanChanges plans;
    private final Clock clock;

    DecideProposal(Proposals proposals, PlanChanges plans, Clock clock) {
        this.proposals = proposals;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Does what was proposed. Accepting again what was accepted changes nothing; after a failure in the middle it goes on where it
     * stopped, since plans-service knows the proposal by its id.
     */
    public Uni<Decision> accept(Access access, ProposalId id) {
        return found(access, id, proposal -> switch (proposal.status()) {
            case ACCEPTED -> settled(proposal);
            case REJECTED -> late("You rejected this proposal. Ask the coach for a new one.");
            case OUTDATED -> late("The plan has moved on since this was proposed. Ask the coach for a new proposal.");
            case OPEN, ACCEPTING ->
                proposals
                        .transition(access.athlete(), proposal, UNDECIDED, Status.ACCEPTING, now())
                        .flatMap(ours -> ours ? apply(access, proposal) : accept(access, id));
        });
    }

    /** Leaves the plan as it is. */
    public Uni<Decision> reject(Access access, ProposalId id) {
        return found(access, id, proposal -> switch (proposal.status()) {
            case REJECTED -> settled(proposal);
            case ACCEPTED, ACCEPTING -> late("You accepted this proposal already. Ask the coach how to undo it.");
            case OUTDATED -> late("The plan has moved on since this was proposed, so there is nothing to reject.");
            case OPEN -> {
                Instant now = now();
                yield proposals
                        .transition(access.athlete(), proposal, List.of(Status.OPEN), Status.REJECTED, now)
                        .flatMap(ours -> ours ? settled(proposal.decided(Status.REJECTED, now)) : reject(access, id));
            }
        });
    }

    private Uni<Decision> found(Access access, ProposalId id, Function<Proposal, Uni<Decision>> decide) {
        return proposals
                .find(access.athlete(), id)
                .flatMap(found ->
                        found.map(decide).orElseGet(() -> Uni.createFrom().item(new Decision.Unknown())));
    }

    private Uni<Decision> apply(Access access, Proposal proposal) {
        return plans.apply(access, proposal.wish(), proposal.effect(), proposal.id())
                .onItemOrFailure()
                .transformToUni((outcome, failure) ->
                        failure == null ? settle(access, proposal, outcome) : unreachable(access, failure));
    }

    private static Uni<Decision> unreachable(Access access, Throwable failure) {
        LOG.log(Level.WARNING, "A proposal could not be applied: {0} (request {1})", failure, access.requestId());
        return Uni.createFrom().item(new Decision.Unreachable());
    }

    /** Where another call was faster to tell its end, the answer is what that one has made of it. */
    private Uni<Decision> settle(Access access, Proposal proposal, Outcome outcome) {
        Instant now = now();
        if (outcome instanceof Outcome.Done) {
            Proposal accepted = proposal.decided(Status.ACCEPTED, now);
            return proposals
                    .transition(access.athlete(), proposal, NOT_ACCEPTED, Status.ACCEPTED, now)
                    .flatMap(ours -> ours ? settled(accepted) : accept(access, proposal.id()));
        }
        if (outcome instanceof Outcome.MovedOn moved) {
            return proposals
                    .transition(access.athlete(), proposal, UNDECIDED, Status.OUTDATED, now)
                    .flatMap(ours -> ours ? late(moved.detail()) : accept(access, proposal.id()));
        }
        Outcome.Refused refused = (Outcome.Refused) outcome;
        return proposals
                .transition(access.athlete(), proposal, List.of(Status.ACCEPTING), Status.OPEN, now)
                .replaceWith(new Decision.Refused(refused.detail(), refused.findings()));
    }

    /** As fine as it is kept, so that the same call again is answered with the same words. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Uni<Decision> settled(Proposal proposal) {
        return Uni.createFrom().item(new Decision.Settled(proposal));
    }

    private static Uni<Decision> late(String detail) {
        return Uni.createFrom().item(new Decision.TooLate(detail));
    }
}
