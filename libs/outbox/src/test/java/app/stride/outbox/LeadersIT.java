package app.stride.outbox;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.embedded.EmbeddedStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.RepeatedTest;

/** A broker names itself the leader of partitions a moment before it takes records for them: when it is back, and when a topic is new. */
@QuarkusTest
@WithTestResource(
        value = EmbeddedStack.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "outbox"))
class LeadersIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ATHLETES = 300;
    private static final int EVENTS = 5;

    @Inject
    Outbox outbox;

    @Inject
    Pool pool;

    @ConfigProperty(name = "stride.kafka.bootstrap-servers")
    String brokers;

    /** It takes chance: with more than one request on its way it fails at least every second time. */
    @RepeatedTest(value = 4, failureThreshold = 1)
    void whatIsSentBeforeALeaderIsReadyGoesOutAllAndInOrder() throws Exception {
        // Given many who wait for one topic, so that all of it is sent the moment that the topic is heard of
        String topic = "stride.led-anew-" + UUID.randomUUID() + ".v1";
        append(topic);

        // When
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(topic, 400, (short) 1)))
                    .all()
                    .get();

            // Then
            await().atMost(PATIENCE).until(() -> waitingFor(topic) == 0);
            assertThat(eventsByAthlete(topic))
                    .hasSize(ATHLETES)
                    .allSatisfy((athlete, events) -> assertThat(events)
                            .containsExactlyElementsOf(IntStream.range(0, EVENTS)
                                    .mapToObj(LeadersIT::json)
                                    .toList()));
        } finally {
            forget(topic);
        }
    }

    private void forget(String topic) throws Exception {
        pool.preparedQuery("delete from outbox where topic = $1")
                .execute(Tuple.of(topic))
                .await()
                .atMost(PATIENCE);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
    }

    /** A round that failed halfway is sent again: what is the same is told once. */
    private Map<String, List<String>> eventsByAthlete(String topic) {
        return PublishedEvents.all(brokers, topic).stream()
                .collect(groupingBy(
                        ConsumerRecord::key,
                        mapping(
                                ConsumerRecord::value,
                                collectingAndThen(
                                        toList(), all -> all.stream().distinct().toList()))));
    }

    private void append(String topic) {
        List<OutgoingEvent> events = IntStream.range(0, ATHLETES)
                .mapToObj(each -> UUID.randomUUID().toString())
                .flatMap(athlete -> IntStream.range(0, EVENTS)
                        .mapToObj(n -> new OutgoingEvent(topic, "stride.activity.recorded", athlete, json(n))))
                .toList();
        outbox.inTransaction(transaction -> outbox.append(transaction, events))
                .await()
                .atMost(PATIENCE);
    }

    private static String json(int n) {
        return "{\"n\":" + n + "}";
    }

    private long waitingFor(String topic) {
        return pool.preparedQuery("select count(*) from outbox where topic = $1")
                .execute(Tuple.of(topic))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }
}
