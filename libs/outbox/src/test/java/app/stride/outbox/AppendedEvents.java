package app.stride.outbox;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Events that a service appends to its outbox for an athlete, and those of them that wait there. */
abstract class AppendedEvents {
    static final String TOPIC = "stride.activities.v1";
    static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject
    Outbox outbox;

    @Inject
    Pool pool;

    @ConfigProperty(name = "stride.kafka.bootstrap-servers")
    String brokers;

    final String athlete = UUID.randomUUID().toString();

    OutgoingEvent event(String json) {
        return new OutgoingEvent(TOPIC, "stride.activity.recorded", athlete, json);
    }

    static OutgoingEvent eventOf(String athlete, String topic, String json) {
        return new OutgoingEvent(topic, "stride.activity.recorded", athlete, json);
    }

    void append(OutgoingEvent... events) {
        outbox.inTransaction(transaction -> outbox.append(transaction, new ArrayList<>(List.of(events))))
                .await()
                .atMost(PATIENCE);
    }

    long waitingOf(String athlete) {
        return pool.preparedQuery("select count(*) from outbox where athlete_id = $1")
                .execute(Tuple.of(athlete))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    void forget(String athlete) {
        pool.preparedQuery("delete from outbox where athlete_id = $1")
                .execute(Tuple.of(athlete))
                .await()
                .atMost(PATIENCE);
    }
}
