package app.stride.activity.adapter.postgres;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.athlete.Athlete;
import app.stride.activity.usecase.Event;
import app.stride.activity.usecase.Event.ActivityUpdated;
import app.stride.activity.usecase.Event.AthleteUpdated;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.Messages;
import app.stride.outbox.OutgoingEvent;
import app.stride.outbox.PresentState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An athlete's profile and fitness and all their activities as events. They are locked, in the order of whoever works the fitness out: whoever changes
 * them is told of later.
 */
@ApplicationScoped
class PresentAthlete implements PresentState {

    private static final String HOLD = "select from athlete where athlete_id = $1 for share";

    private static final String READ =
            "select * from activity where athlete_id = $1 order by start_time, activity_id for share";

    private final Messages messages;
    private final Clock clock;

    PresentAthlete(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Uni<List<OutgoingEvent>> of(SqlConnection transaction, String athleteId) {
        return transaction
                .preparedQuery(HOLD)
                .execute(Tuple.of(athleteId))
                .chain(() -> PostgresAthletes.find(transaction, new AthleteId(athleteId), clock.instant()))
                .chain(athlete -> transaction
                        .preparedQuery(READ)
                        .execute(Tuple.of(athleteId))
                        .map(rows -> events(athlete, ActivityRows.all(rows))));
    }

    /** Of an athlete of whom nothing was told yet there is no version. */
    private List<OutgoingEvent> events(Optional<Athlete> athlete, List<KeptActivity> activities) {
        return Stream.<Event>concat(
                        athlete.filter(known -> known.version() > 0).map(AthleteUpdated::new).stream(),
                        activities.stream().map(ActivityUpdated::new))
                .map(messages::of)
                .map(OutboxEvents::outgoing)
                .toList();
    }
}
