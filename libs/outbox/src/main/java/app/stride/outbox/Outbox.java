package app.stride.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Writes events in the transaction of the change they tell of; the relay publishes them after the commit. */
@ApplicationScoped
public class Outbox {
    private static final String APPEND = """
            insert into outbox (athlete_id, event_id, shard, topic, type, payload, request_id, traceparent)
            select e.athlete_id, e.event_id, e.shard, e.topic, e.type, e.payload, $7, $8
            from unnest($1::text[], $2::uuid[], $3::int2[], $4::text[], $5::text[], $6::text[])
                 with ordinality as e(athlete_id, event_id, shard, topic, type, payload, place)
            order by e.place
            """;

    private final Pool pool;
    private final OutboxRelay relay;

    /** How often something was appended, by whichever transaction. */
    private final AtomicLong appended = new AtomicLong();

    @Inject
    Outbox(Pool pool, OutboxRelay relay) {
        this.pool = pool;
        this.relay = relay;
    }

    /** Runs the work in one transaction on one connection, and wakes the relay after the commit if there may be something to tell. */
    public <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            long before = appended.get();
            return pool.withTransaction(work).invoke(() -> wakeUnlessStill(before));
        });
    }

    /** Nothing was appended since: there is nothing of this transaction's either, and looking would only cost. */
    private void wakeUnlessStill(long before) {
        if (appended.get() != before) {
            relay.wake();
        }
    }

    /** Appends the events within the caller's transaction: one multi-row statement, and none for an empty list. */
    public Uni<Void> append(SqlConnection transaction, List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        appended.incrementAndGet();
        return transaction.preparedQuery(APPEND).execute(parameters(events)).replaceWithVoid();
    }

    private static Tuple parameters(List<OutgoingEvent> events) {
        Correlation correlation = Correlation.current();
        return Tuple.tuple()
                .addArrayOfString(texts(events, OutgoingEvent::athleteId))
                .addArrayOfUUID(events.stream()
                        .map(event -> UuidCreator.getTimeOrderedEpochPlus1())
                        .toArray(UUID[]::new))
                .addArrayOfShort(events.stream()
                        .map(event -> Shards.of(event.athleteId()))
                        .toArray(Short[]::new))
                .addArrayOfString(texts(events, OutgoingEvent::topic))
                .addArrayOfString(texts(events, OutgoingEvent::type))
                .addArrayOfString(texts(events, OutgoingEvent::json))
                .addString(correlation.requestId())
                .addString(correlation.traceparent());
    }

    private static String[] texts(List<OutgoingEvent> events, Function<OutgoingEvent, String> text) {
        return events.stream().map(text).toArray(String[]::new);
    }
}
