package app.stride.outbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends a batch to the broker and tells which of it was acknowledged. */
@ApplicationScoped
class EventPublisher {
    /** The longest that a send may wait for the broker's metadata; it bounds how long a worker thread is held while the broker is away. */
    private static final Duration MAX_BLOCK = Duration.ofSeconds(2);

    /** Between two tries, so that what waits goes out soon after the broker is back. */
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    /** What was acknowledged, and why the rest was not. */
    record Outcome(List<Row> acknowledged, @Nullable Throwable failure) {}

    /** A row and what became of it; one that is held back was not handed to the producer. */
    private record Attempt(Row row, CompletableFuture<RecordMetadata> acknowledgement, boolean heldBack) {
        String athlete() {
            return row.getString("athlete_id");
        }

        @Nullable Throwable failure() {
            Throwable failure =
                    acknowledgement.handle((metadata, thrown) -> thrown).getNow(null);
            return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        }
    }

    private final Map<String, Object> kafka;
    private final OutboxConfig config;
    private final Refusals refusals = new Refusals(System::nanoTime);
    private @Nullable KafkaProducer<String, String> producer;

    @Inject
    EventPublisher(@Identifier("default-kafka-broker") Map<String, Object> kafka, OutboxConfig config) {
        this.kafka = kafka;
        this.config = config;
    }

    /** Whether an event was refused that may still be waiting. */
    boolean hasRefused() {
        return refusals.areRemembered();
    }

    /** Athletes of whom nothing is to be published yet, because an event of theirs was refused a moment ago. */
    String[] heldBack() {
        return refusals.early();
    }

    /** Publishes the rows in their order. Only a worker thread waits: a send blocks while the broker's metadata is missing. */
    Uni<Outcome> publish(List<Row> rows) {
        return Uni.createFrom()
                .item(() -> send(rows))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(attempts -> Uni.createFrom()
                        .completionStage(CompletableFuture.allOf(attempts.stream()
                                        .map(Attempt::acknowledgement)
                                        .toArray(CompletableFuture[]::new))
                                .handle((done, failure) -> outcome(attempts))));
    }

    private List<Attempt> send(List<Row> rows) {
        refusals.forgetOld();
        KafkaProducer<String, String> to = producer();
        HeldUp heldUp = new HeldUp(refusals);
        List<Attempt> attempts = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Throwable reason = heldUp.why(row);
            attempts.add(
                    reason == null
                            ? attempt(to, row, heldUp)
                            : new Attempt(row, CompletableFuture.failedFuture(reason), true));
        }
        return attempts;
    }

    private Attempt attempt(KafkaProducer<String, String> to, Row row, HeldUp heldUp) {
        Attempt attempt = new Attempt(row, send(to, row), false);
        heldUp.tried(row);
        Throwable refusal = attempt.failure();
        if (refusal != null) {
            heldUp.behind(row, refusal);
        }
        return attempt;
    }

    /** What the producer throws is a refusal of this row, as is what it tells later: others may be on their way already. */
    private CompletableFuture<RecordMetadata> send(KafkaProducer<String, String> to, Row row) {
        CompletableFuture<RecordMetadata> acknowledgement = new CompletableFuture<>();
        try {
            to.send(CloudEvents.write(row, config.source()), (metadata, failure) -> {
                if (failure == null) {
                    acknowledgement.complete(metadata);
                } else {
                    acknowledgement.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException thrown) {
            acknowledgement.completeExceptionally(thrown);
        }
        return acknowledgement;
    }

    /** After a failure nothing later of the same athlete counts as sent: it is sent again behind what failed. */
    private Outcome outcome(List<Attempt> attempts) {
        List<Row> acknowledged = new ArrayList<>(attempts.size());
        Set<String> stopped = new HashSet<>();
        Throwable first = null;
        for (Attempt attempt : attempts) {
            Throwable failure = attempt.failure();
            if (failure != null) {
                first = first == null ? failure : first;
                stopped.add(attempt.athlete());
                if (!attempt.heldBack()) {
                    refusals.refused(attempt.athlete(), failure);
                }
            } else if (!stopped.contains(attempt.athlete())) {
                acknowledged.add(attempt.row());
                refusals.taken(attempt.athlete());
            }
        }
        return new Outcome(acknowledged, first);
    }

    private synchronized KafkaProducer<String, String> producer() {
        if (producer == null) {
            Map<String, Object> settings = new HashMap<>(kafka);
            settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
            settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            // A broker that is back names itself the leader of a partition before it takes records for it. Where
            // it knows nothing of this producer there, it takes a later request first, if one is on its way; the
            // earlier one is then out of order for as long as it is tried, which is for ever (KAFKA-15591).
            settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK.toMillis());
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                    config.deliveryTimeout().toMillis());
            // Given up never: a later event of the athlete could get through where an earlier one was given up, and the
            // order would be lost.
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
            settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, (int) LONGEST_PAUSE.toMillis());
            settings.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, (int) LONGEST_PAUSE.toMillis());
            producer = new KafkaProducer<>(settings);
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
