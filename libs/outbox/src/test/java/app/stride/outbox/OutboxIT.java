package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.embedded.EmbeddedStack;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = EmbeddedStack.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "outbox"))
class OutboxIT extends AppendedEvents {
    @Inject
    Republisher republisher;

    @Inject
    MeterRegistry metrics;

    @Test
    void anEventArrivesWithItsAttributesAndLeavesTheOutbox() {
        try (PublishedEvents events = PublishedEvents.of(brokers, TOPIC)) {
            append(event("{\"distance_m\":5000}"));

            ConsumerRecord<String, String> record = events.next(athlete, 1).get(0);

            assertThat(record.value()).isEqualTo("{\"distance_m\":5000}");
            assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(record, "ce_type")).isEqualTo("stride.activity.recorded");
            assertThat(header(record, "ce_source")).isEqualTo("/outbox-test");
            assertThat(header(record, "ce_subject")).isEqualTo(athlete);
            assertThat(header(record, "content-type")).isEqualTo("application/json");
            assertThat(header(record, "traceparent")).startsWith("00-");
            assertThat(UUID.fromString(header(record, "ce_id")).version()).isEqualTo(7);
            assertThat(Instant.parse(header(record, "ce_time")))
                    .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
            await().atMost(PATIENCE).until(() -> waiting() == 0);
        }
    }

    @Test
    void whatWasRolledBackIsNeverPublished() {
        try (PublishedEvents events = PublishedEvents.of(brokers, TOPIC)) {
            outbox.<Void>inTransaction(transaction -> outbox.append(transaction, List.of(event("{\"n\":1}")))
                            .chain(() -> Uni.createFrom().failure(new IllegalStateException("no"))))
                    .onFailure()
                    .recoverWithNull()
                    .await()
                    .atMost(PATIENCE);
            append(event("{\"n\":2}"));

            assertThat(events.next(athlete, 1))
                    .extracting(ConsumerRecord::value)
                    .containsExactly("{\"n\":2}");
        }
    }

    @Test
    void theEventsOfAnAthleteKeepTheirOrderThroughManyBatches() {
        int count = 1_200;
        try (PublishedEvents events = PublishedEvents.of(brokers, TOPIC)) {
            for (int batch = 0; batch < count; batch += 400) {
                append(IntStream.range(batch, batch + 400)
                        .mapToObj(n -> event("{\"n\":" + n + "}"))
                        .toArray(OutgoingEvent[]::new));
            }

            assertThat(events.next(athlete, count))
                    .extracting(ConsumerRecord::value)
                    .containsExactlyElementsOf(IntStream.range(0, count)
                            .mapToObj(n -> "{\"n\":" + n + "}")
                            .toList());
        }
    }

    @Test
    void aTombstoneIsPublishedWithoutAPayload() {
        try (PublishedEvents events = PublishedEvents.of(brokers, "stride.athletes.v1")) {
            append(new OutgoingEvent("stride.athletes.v1", "stride.athlete.erased", athlete, null));

            assertThat(events.next(athlete, 1).get(0).value()).isNull();
        }
    }

    @Test
    void whatIsWrittenLaterIsOfALaterTime() {
        try (PublishedEvents events = PublishedEvents.of(brokers, TOPIC)) {
            outbox.inTransaction(transaction -> outbox.append(transaction, List.of(event("{\"n\":1}")))
                            .chain(() -> outbox.append(transaction, List.of(event("{\"n\":2}")))))
                    .await()
                    .atMost(PATIENCE);

            List<Instant> times = events.next(athlete, 2).stream()
                    .map(record -> Instant.parse(header(record, "ce_time")))
                    .toList();
            assertThat(times.get(0)).isBefore(times.get(1));
        }
    }

    @Test
    void whoeverIsAskedForIsToldOfAgainOnce() {
        try (PublishedEvents events = PublishedEvents.of(brokers, TOPIC)) {
            pool.preparedQuery("insert into republication (athlete_id) select $1 || n from generate_series(1, 12) n")
                    .execute(Tuple.of(athlete))
                    .await()
                    .atMost(PATIENCE);

            Uni.join()
                    .all(republisher.republish(), republisher.republish())
                    .andFailFast()
                    .await()
                    .atMost(PATIENCE);
            append(event("{\"n\":3}"));

            assertThat(events.next(athlete + 12, 2))
                    .extracting(ConsumerRecord::value)
                    .containsExactly("{\"n\":1}", "{\"n\":2}");
            await().atMost(PATIENCE).until(() -> waiting() == 0);
            assertThat(pool.query("select count(*) from republication")
                            .execute()
                            .await()
                            .atMost(PATIENCE)
                            .iterator()
                            .next()
                            .getLong(0))
                    .isZero();
        }
    }

    @Test
    void whatWaitsAndWhatWasSentIsMeasured() {
        append(event("{\"n\":1}"));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(metrics.get("stride.outbox.sent").counter().count()).isPositive();
            assertThat(metrics.get("stride.outbox.waiting").gauge().value()).isNotNaN();
            assertThat(metrics.get("stride.outbox.oldest.age").gauge().value()).isGreaterThanOrEqualTo(0);
        });
    }

    private long waiting() {
        return pool.query("select count(*) from outbox")
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
