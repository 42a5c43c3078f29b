package app.stride.coach.usecase.proposal;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.proposal.PresentPlan;
import app.stride.coach.domain.proposal.Proposal;
import app.stride.coach.domain.proposal.Proposal.Status;
import app.stride.coach.domain.proposal.ProposalId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The proposals that are kept; nobody sees another athlete's. Whatever is written is written with a line of the audit trail and,
 * where it is a beginning or an end, the event that tells of it.
 */
public interface Proposals {

    Uni<Void> add(AthleteId athlete, Proposal proposal);

    Uni<Optional<Proposal>> find(AthleteId athlete, ProposalId id);

    /** The youngest first, from the one after {@code older} on; open ones only, or all of them. */
    Uni<List<Proposal>> list(AthleteId athlete, boolean openOnly, int most, Optional<ProposalId> older);

    /** How many the athlete has not decided about. */
    Uni<Integer> countOpen(AthleteId athlete);

    /**
     * Turns outdated what is open and was made for another plan than the present, an earlier revision of it, or only for days
     * that are over. What is being accepted is left alone.
     */
    Uni<Void> outdate(AthleteId athlete, PresentPlan present, Instant now);

    /** Gives a proposal its next status if it has one of these; whether it had. */
    Uni<Boolean> transition(AthleteId athlete, Proposal proposal, List<Status> from, Status to, Instant now);
}
