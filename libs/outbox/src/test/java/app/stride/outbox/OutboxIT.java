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
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = EmbeddedStack.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "outbox"))
class OutboxIT {
    private static final String TOPIC = "stride.activities.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject
    Outbox outbox;

    @Inject
    Republisher republisher;

    @Inject
    MeterRegistry metrics;

    @Inject
    Pool pool;

    @ConfigProperty(name = "stride.kafka.bootstrap-servers")
    String brokers;

    private final String athlete = UUID.randomUUID().toString();

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
    void anEventThatIsTooLargeForTheBrokerHoldsUpNobodyButItsAthlete() {
        // Given a shard that is sent before the other one
        String stuck = athleteOf(0);
        String other = athleteOf(Shards.COUNT - 1);
        try (PublishedEvents events = PublishedEvents.of(brokers, TOPIC)) {
            // When
            append(
                    eventOf(stuck, TOPIC, "\"" + "x".repeat(2_000_000) + "\""),
                    eventOf(stuck, TOPIC, "{\"n\":2}"),
                    eventOf(other, TOPIC, "{\"n\":3}"));

            // Then
            assertThat(events.next(other, 1)).extracting(ConsumerRecord::value).containsExactly("{\"n\":3}");
            await().atMost(PATIENCE).until(() -> waitingOf(other) == 0);
            assertThat(waitingOf(stuck)).isEqualTo(2);
        } finally {
            forget(stuck);
        }
    }

    @Test
    void aTopicThatIsNotThereHoldsUpNoOther() {
        // Given
        String stuck = athleteOf(0);
        String behind = athleteOf(0);
        String other = athleteOf(Shards.COUNT - 1);
        try (PublishedEvents events = PublishedEvents.of(brokers, TOPIC);
                PublishedEvents overtaking = PublishedEvents.of(brokers, TOPIC)) {
            // When
            append(
                    eventOf(stuck, "stride.nobody-made-it.v1", "{\"n\":1}"),
                    eventOf(stuck, "stride.nobody-made-it.v1", "{\"n\":2}"),
                    eventOf(behind, "stride.nobody-made-it.v1", "{\"n\":3}"),
                    eventOf(behind, TOPIC, "{\"n\":4}"),
                    eventOf(other, TOPIC, "{\"n\":5}"));

            // Then
            assertThat(events.next(other, 1)).extracting(ConsumerRecord::value).containsExactly("{\"n\":5}");
            assertThat(waitingOf(stuck)).isEqualTo(2);
            assertThat(overtaking.within(Duration.ofSeconds(3), behind)).isEmpty();
        } finally {
            forget(stuck);
            forget(behind);
        }
    }

    @Test
    void whatTheBrokerRefusesDoesNotHaveTheNextEventsPublishedAgainAndAgain() throws Exception {
        // Given a topic that takes only small events, so that the broker itself refuses one that was sent
        String narrow = "stride.narrow.v1";
        int behind = 40;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers));
                PublishedEvents events = PublishedEvents.of(brokers, TOPIC)) {
            NewTopic topic = new NewTopic(narrow, 1, (short) 1).configs(Map.of("max.message.bytes", "1000"));
            admin.createTopics(List.of(topic)).all().get();

            // When
            append(Stream.concat(
                            Stream.of(eventOf(athlete, narrow, "\"" + "x".repeat(5_000) + "\"")),
                            IntStream.range(0, behind).mapToObj(n -> event("{\"n\":" + n + "}")))
                    .toArray(OutgoingEvent[]::new));

            // Then what was sent together with it is published, and then waits for it
            assertThat(events.within(Duration.ofSeconds(4), athlete)).hasSizeLessThanOrEqualTo(behind);
            assertThat(waitingOf(athlete)).isEqualTo(1 + behind);

            // And when the broker takes it, all goes out at once, and in order
            widen(admin, narrow);
            assertThat(events.next(athlete, behind))
                    .extracting(ConsumerRecord::value)
                    .containsExactlyElementsOf(IntStream.range(0, behind)
                            .mapToObj(n -> "{\"n\":" + n + "}")
                            .toList());
            await().atMost(PATIENCE).until(() -> waitingOf(athlete) == 0);
        } finally {
            forget(athlete);
        }
    }

    private static void widen(Admin admin, String topic) throws Exception {
        admin.incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, topic),
                        List.of(new AlterConfigOp(
                                new ConfigEntry("max.message.bytes", "1000000"), AlterConfigOp.OpType.SET))))
                .all()
                .get();
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

    private OutgoingEvent event(String json) {
        return new OutgoingEvent(TOPIC, "stride.activity.recorded", athlete, json);
    }

    private static OutgoingEvent eventOf(String athlete, String topic, String json) {
        return new OutgoingEvent(topic, "stride.activity.recorded", athlete, json);
    }

    private static String athleteOf(int shard) {
        return Stream.generate(() -> UUID.randomUUID().toString())
                .filter(id -> Shards.of(id) == shard)
                .findFirst()
                .orElseThrow();
    }

    private long waitingOf(String athlete) {
        return pool.preparedQuery("select count(*) from outbox where athlete_id = $1")
                .execute(Tuple.of(athlete))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private void forget(String athlete) {
        pool.preparedQuery("delete from outbox where athlete_id = $1")
                .execute(Tuple.of(athlete))
                .await()
                .atMost(PATIENCE);
    }

    private void append(OutgoingEvent... events) {
        outbox.inTransaction(transaction -> outbox.append(transaction, new ArrayList<>(List.of(events))))
                .await()
                .atMost(PATIENCE);
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
