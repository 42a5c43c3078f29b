package app.stride.outbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.ApiException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends a batch to the broker and tells which of it was acknowledged. */
@ApplicationScoped
class EventPublisher {
    private static final Logger LOG = Logger.getLogger(EventPublisher.class);

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

        /** What is said of an event, or by the broker, is of one kind; anything else a producer may say for ever. */
        boolean failedForTheProducer() {
            Throwable failure = failure();
            return !heldBack && failure != null && !(failure instanceof ApiException);
        }
    }

    private final Map<String, Object> kafka;
    private final OutboxConfig config;
    private final Refusals refusals = new Refusals(System::nanoTime);
    private Line line;

    @Inject
    EventPublisher(@Identifier("default-kafka-broker") Map<String, Object> kafka, OutboxConfig config) {
        this.kafka = kafka;
        this.config = config;
        this.line = new Line(kafka, config);
    }

    /** Whether an event was refused that may still be waiting. */
    boolean hasRefused() {
        return refusals.areRemembered();
    }

    /** Athletes of whom nothing is to be published yet, because an event of theirs was refused a moment ago. */
    String[] heldBack() {
        return refusals.early();
    }

    /** What is to be published next goes this way, unless the line is cut meanwhile. */
    synchronized Line line() {
        return line;
    }

    /** Ends the line, and has the next one ready. It takes as long as a thread needs to end. */
    @PreDestroy
    void cut() {
        replaced().cut();
    }

    /** The same for whoever must not wait; in a thread of its own, because others may all be busy. */
    void cutSoon() {
        Line last = replaced();
        Thread cutting = new Thread(() -> quietly(last), "outbox-cut");
        cutting.setDaemon(true);
        cutting.start();
    }

    private static void quietly(Line last) {
        try {
            last.cut();
        } catch (RuntimeException unclean) {
            LOG.warn("A producer did not end cleanly", unclean);
        }
    }

    private synchronized Line replaced() {
        Line last = line;
        line = new Line(kafka, config);
        return last;
    }

    /** Publishes the rows in their order. Only a worker thread waits: a send blocks while the broker's metadata is missing. */
    Uni<Outcome> publish(Line way, List<Row> rows) {
        return Uni.createFrom()
                .item(() -> send(way, rows))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(attempts -> Uni.createFrom()
                        .completionStage(CompletableFuture.allOf(attempts.stream()
                                        .map(Attempt::acknowledgement)
                                        .toArray(CompletableFuture[]::new))
                                .handle((done, failure) -> outcome(way, attempts))));
    }

    private List<Attempt> send(Line way, List<Row> rows) {
        refusals.forgetOld();
        KafkaProducer<String, String> to = way.open();
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
    private Outcome outcome(Line way, List<Attempt> attempts) {
        boolean cut = way.isCut(); // which refuses nothing
        List<Row> acknowledged = new ArrayList<>(attempts.size());
        Set<String> stopped = new HashSet<>();
        Throwable first = null;
        for (Attempt attempt : attempts) {
            Throwable failure = attempt.failure();
            if (failure != null) {
                first = first == null ? failure : first;
                stopped.add(attempt.athlete());
                if (!cut && !attempt.heldBack()) {
                    refusals.refused(attempt.athlete(), failure);
                }
            } else if (!stopped.contains(attempt.athlete())) {
                acknowledged.add(attempt.row());
                refusals.taken(attempt.athlete());
            }
        }
        if (!cut && attempts.stream().anyMatch(Attempt::failedForTheProducer)) {
            cutSoon(); // the next one may do better
        }
        return new Outcome(acknowledged, first);
    }
}
