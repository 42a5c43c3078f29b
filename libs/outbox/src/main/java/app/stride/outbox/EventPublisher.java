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

    private final Map<String, Object> kafka;
    private final OutboxConfig config;
    private @Nullable KafkaProducer<String, String> producer;

    @Inject
    EventPublisher(@Identifier("default-kafka-broker") Map<String, Object> kafka, OutboxConfig config) {
        this.kafka = kafka;
        this.config = config;
    }

    /** Publishes the rows in their order. Only a worker thread waits: a send blocks while the broker's metadata is missing. */
    Uni<Outcome> publish(List<Row> rows) {
        return Uni.createFrom()
                .item(() -> send(rows))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(acknowledgements -> Uni.createFrom()
                        .completionStage(CompletableFuture.allOf(acknowledgements.toArray(CompletableFuture[]::new))
                                .handle((done, failure) -> outcome(rows, acknowledgements))));
    }

    private List<CompletableFuture<RecordMetadata>> send(List<Row> rows) {
        List<CompletableFuture<RecordMetadata>> acknowledgements = new ArrayList<>(rows.size());
        HeldUp heldUp = new HeldUp();
        for (Row row : rows) {
            Throwable reason = heldUp.why(row);
            CompletableFuture<RecordMetadata> acknowledgement =
                    reason == null ? send(row) : CompletableFuture.failedFuture(reason);
            Throwable refusal = acknowledgement.isCompletedExceptionally() ? failureOf(acknowledgement) : null;
            if (refusal != null) {
                heldUp.behind(row, refusal);
            }
            acknowledgements.add(acknowledgement);
        }
        return acknowledgements;
    }

    private CompletableFuture<RecordMetadata> send(Row row) {
        CompletableFuture<RecordMetadata> acknowledgement = new CompletableFuture<>();
        producer().send(CloudEvents.write(row, config.source()), (metadata, failure) -> {
            if (failure == null) {
                acknowledgement.complete(metadata);
            } else {
                acknowledgement.completeExceptionally(failure);
            }
        });
        return acknowledgement;
    }

    /** After a failure nothing later of the same athlete counts as sent: it is sent again behind what failed, so that the order holds. */
    private static Outcome outcome(List<Row> rows, List<CompletableFuture<RecordMetadata>> acknowledgements) {
        List<Row> acknowledged = new ArrayList<>(rows.size());
        Set<String> stopped = new HashSet<>();
        Throwable first = null;
        for (int i = 0; i < acknowledgements.size(); i++) {
            String athleteId = rows.get(i).getString("athlete_id");
            Throwable failure = failureOf(acknowledgements.get(i));
            if (failure != null) {
                first = first == null ? failure : first;
                stopped.add(athleteId);
            } else if (!stopped.contains(athleteId)) {
                acknowledged.add(rows.get(i));
            }
        }
        return new Outcome(acknowledged, first);
    }

    private static @Nullable Throwable failureOf(CompletableFuture<RecordMetadata> acknowledgement) {
        Throwable failure = acknowledgement.handle((metadata, thrown) -> thrown).getNow(null);
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private synchronized KafkaProducer<String, String> producer() {
        if (producer == null) {
            Map<String, Object> settings = new HashMap<>(kafka);
            settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
            settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
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
