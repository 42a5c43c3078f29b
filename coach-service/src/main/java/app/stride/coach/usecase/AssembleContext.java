package app.stride.coach.usecase;

import app.stride.coach.domain.context.AthleteContext;
import app.stride.coach.domain.proposal.ProposalSection;
import app.stride.coach.usecase.proposal.OpenProposals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells an athlete what the coach knows of them. */
@ApplicationScoped
public class AssembleContext {

    private final GatherTraining training;
    private final OpenProposals proposals;

    AssembleContext(GatherTraining training, OpenProposals proposals) {
        this.training = training;
        this.proposals = proposals;
    }

    /** The context over the last 1 to 365 days. */
    public Uni<AthleteContext> assemble(Access access, int days) {
        return Uni.combine()
                .all()
                .unis(training.gather(access, days), proposals.read(access))
                .with((picture, open) -> AthleteContext.of(picture).with(ProposalSection.of(open, picture)));
    }
}
