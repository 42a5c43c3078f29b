package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.embedded.EmbeddedStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
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
import org.junit.jupiter.api.Test;

/** What cannot be published holds up what is behind it, and of other shards nothing. */
@QuarkusTest
@WithTestResource(
        value = EmbeddedStack.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "outbox"))
class StuckEventsIT extends AppendedEvents {
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

    private static String athleteOf(int shard) {
        return Stream.generate(() -> UUID.randomUUID().toString())
                .filter(id -> Shards.of(id) == shard)
                .findFirst()
                .orElseThrow();
    }
}
