package app.stride.activity.adapter.postgres;

import app.stride.activity.usecase.Event.ActivityUpdated;
import app.stride.activity.usecase.Messages;
import app.stride.outbox.OutgoingEvent;
import app.stride.outbox.PresentState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All activities of an athlete as events; the topic of athletes keeps the rest by itself. They are locked: whoever deletes one is told of later. */
@ApplicationScoped
class PresentActivities implements PresentState {

    private static final String READ =
            "select * from activity where athlete_id = $1 order by start_time, activity_id for share";

    private final Messages messages;

    PresentActivities(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Uni<List<OutgoingEvent>> of(SqlConnection transaction, String athleteId) {
        return transaction
                .preparedQuery(READ)
                .execute(Tuple.of(athleteId))
                .map(rows -> ActivityRows.all(rows).stream()
                        .map(ActivityUpdated::new)
                        .map(messages::of)
                        .map(OutboxEvents::outgoing)
                        .toList());
    }
}
