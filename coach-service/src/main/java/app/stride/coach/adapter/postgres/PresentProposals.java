package app.stride.coach.adapter.postgres;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.outbox.OutgoingEvent;
import app.stride.outbox.PresentState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** An athlete's proposals as events, each as it stands. They are locked: what is decided about one meanwhile is told later. */
@ApplicationScoped
class PresentProposals implements PresentState {

    private static final String READ =
            "select " + PostgresProposals.COLUMNS + " from proposal where athlete_id = $1 order by id for share";

    private final PostgresProposals proposals;
    private final ProposalJson json;

    PresentProposals(PostgresProposals proposals, ProposalJson json) {
        this.proposals = proposals;
        this.json = json;
    }

    @Override
    public Uni<List<OutgoingEvent>> of(SqlConnection transaction, String athleteId) {
        AthleteId athlete = new AthleteId(athleteId);
        return transaction
                .preparedQuery(READ)
                .execute(Tuple.of(athleteId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(proposals::proposal)
                        .flatMap(proposal -> json.event(athlete, proposal).stream())
                        .toList());
    }
}
