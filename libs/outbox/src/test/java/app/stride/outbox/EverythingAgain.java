package app.stride.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A service that knows two things of everybody, and of some that it cannot tell them. */
@ApplicationScoped
class EverythingAgain implements PresentState {
    /** Whose id begins so cannot be told of: before everybody else, as athletes are taken by their ids. */
    static final String UNTELLABLE = "00000000-untellable-";

    @Override
    public Uni<List<OutgoingEvent>> of(SqlConnection transaction, String athleteId) {
        if (athleteId.startsWith(UNTELLABLE)) {
            return Uni.createFrom().failure(new IllegalStateException("What is kept of them cannot be read."));
        }
        return Uni.createFrom()
                .item(List.of(
                        new OutgoingEvent("stride.activities.v1", "stride.activity.updated", athleteId, "{\"n\":1}"),
                        new OutgoingEvent("stride.activities.v1", "stride.activity.updated", athleteId, "{\"n\":2}")));
    }
}
