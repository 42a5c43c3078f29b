package app.stride.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A service that knows two things of everybody. */
@ApplicationScoped
class EverythingAgain implements PresentState {
    @Override
    public Uni<List<OutgoingEvent>> of(SqlConnection transaction, String athleteId) {
        return Uni.createFrom()
                .item(List.of(
                        new OutgoingEvent("stride.activities.v1", "stride.activity.updated", athleteId, "{\"n\":1}"),
                        new OutgoingEvent("stride.activities.v1", "stride.activity.updated", athleteId, "{\"n\":2}")));
    }
}
