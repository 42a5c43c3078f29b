package app.stride.coach.usecase.context;

import app.stride.coach.domain.context.AthleteContext;
import app.stride.coach.domain.proposal.ProposalSection;
import app.stride.coach.domain.training.Plan;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.proposal.OpenProposals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

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
        Uni<Optional<Plan>> plan = training.plan(access);
        return Uni.combine()
                .all()
                .unis(training.gather(access, days, plan), proposals.read(access, plan))
                .with((picture, open) -> AthleteContext.of(picture).with(ProposalSection.of(open, picture)));
    }
}
