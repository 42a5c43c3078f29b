package app.stride.coach.usecase.proposal;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.proposal.Proposal;
import app.stride.coach.domain.proposal.ProposalId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Shows an athlete what was proposed to them. */
@ApplicationScoped
public class ListProposals {

    private final Proposals proposals;

    ListProposals(Proposals proposals) {
        this.proposals = proposals;
    }

    /** The youngest first, from the one after {@code older} on. */
    public Uni<List<Proposal>> list(AthleteId athlete, boolean openOnly, int most, Optional<ProposalId> older) {
        return proposals.list(athlete, openOnly, most, older);
    }

    public Uni<Optional<Proposal>> find(AthleteId athlete, ProposalId id) {
        return proposals.find(athlete, id);
    }
}
