package app.stride.coach.usecase.proposal;

import app.stride.coach.domain.proposal.Proposal;
import app.stride.coach.domain.proposal.ProposalId;
import app.stride.coach.usecase.Access;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Shows an athlete what was proposed to them, and what of it can no longer be accepted. */
@ApplicationScoped
public class ListProposals {

    private final Proposals proposals;
    private final OutdateProposals outdate;

    ListProposals(Proposals proposals, OutdateProposals outdate) {
        this.proposals = proposals;
        this.outdate = outdate;
    }

    /** The youngest first, from the one after {@code older} on. */
    public Uni<List<Proposal>> list(Access access, boolean openOnly, int most, Optional<ProposalId> older) {
        return outdate.outdate(access).flatMap(done -> proposals.list(access.athlete(), openOnly, most, older));
    }

    public Uni<Optional<Proposal>> find(Access access, ProposalId id) {
        return outdate.outdate(access).flatMap(done -> proposals.find(access.athlete(), id));
    }
}
