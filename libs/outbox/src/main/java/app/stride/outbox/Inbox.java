package app.stride.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Lets each event take effect once: its id is noted in the transaction of its effect. */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private static final String NOTE = """
            insert into inbox (athlete_id, consumer, event_id) values ($1, $2, $3) on conflict do nothing
            """;

    /** What an event does, within the transaction. */
    public interface Handler {
        Uni<Void> handle(SqlConnection transaction, IncomingEvent event);
    }

    private final Outbox outbox;
    private final InboxMetrics metrics;
    private final HeldEvents held;

    @Inject
    Inbox(Outbox outbox, InboxMetrics metrics, HeldEvents held) {
        this.outbox = outbox;
        this.metrics = metrics;
        this.held = held;
    }

    /**
     * Processes a record once per event id. While the database is away it waits and tries again, for as long as it takes; what the event
     * itself brings about is final, and the record goes to the dead-letter topic. A tombstone has no effect.
     *
     * @param consumer who consumes, so that two consumers in one service do not take each other's events for their own
     */
    public Uni<Void> process(String consumer, ConsumerRecord<String, String> record, Handler handler) {
        metrics.expect(consumer);
        held.expect(consumer);
        if (record.value() == null) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .item(() -> CloudEvents.read(record))
                .invoke(() -> Correlation.continued(CloudEvents.requestId(record.headers())))
                .chain(event -> patiently(consumer, record, event, handler).invoke(() -> measure(consumer, event)))
                .onFailure()
                .invoke(() -> metrics.died(consumer));
    }

    /** The effect is committed: what fails from here on is no failure of the event's. */
    private void measure(String consumer, IncomingEvent event) {
        try {
            metrics.tookEffect(consumer, event);
        } catch (RuntimeException unmeasured) {
            LOG.warnf(unmeasured, "%s took effect, but is not in the metrics", event.id());
        }
    }

    private Uni<Void> patiently(
            String consumer, ConsumerRecord<String, String> record, IncomingEvent event, Handler handler) {
        HeldEvent waiting = held.begin(consumer, record, event);
        return once(consumer, event, handler)
                .onFailure(TransientFailure::is)
                .invoke(waiting::failed)
                .onFailure(TransientFailure::is)
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_PAUSE)
                .indefinitely()
                .onTermination()
                .invoke(() -> held.end(consumer, waiting));
    }

    private Uni<Void> once(String consumer, IncomingEvent event, Handler handler) {
        return Uni.createFrom()
                .deferred(() -> outbox.inTransaction(transaction -> transaction
                        .preparedQuery(NOTE)
                        .execute(Tuple.of(event.athleteId(), consumer, event.id()))
                        .chain(noted -> noted.rowCount() == 1
                                ? handler.handle(transaction, event)
                                : Uni.createFrom().voidItem())));
    }
}
