package app.stride.coach.usecase.proposal;

import app.stride.coach.domain.proposal.Proposal;
import app.stride.coach.domain.training.Plan;
import app.stride.coach.domain.training.Reading;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.Limits;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Reads what waits for an athlete's decision; like any other source it may be missing. */
@ApplicationScoped
public class OpenProposals {

    private static final System.Logger LOG = System.getLogger(OpenProposals.class.getName());
    private static final String SOURCE = "coach-service";

    /** More would crowd out the question. */
    private static final int MOST = 5;

    private final Proposals proposals;
    private final OutdateProposals outdate;
    private final Limits limits;
    private final Clock clock;

    OpenProposals(Proposals proposals, OutdateProposals outdate, Limits limits, Clock clock) {
        this.proposals = proposals;
        this.outdate = outdate;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The youngest first.
     *
     * @param current the plan that the athlete follows; asked for only where something is open
     */
    public Uni<Reading<List<Proposal>>> read(Access access, Uni<Optional<Plan>> current) {
        return outdate.outdate(access, current)
                .flatMap(done -> proposals.list(access.athlete(), true, MOST, Optional.empty()))
                .map(open -> Reading.of(SOURCE, Optional.of(open), clock.instant()))
                .ifNoItem()
                .after(limits.sourceDeadline())
                .fail()
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.log(
                            Level.WARNING,
                            "The proposals could not be read: {0} (request {1})",
                            failure.getClass().getSimpleName(),
                            access.requestId());
                    return Reading.missing(SOURCE);
                });
    }
}
