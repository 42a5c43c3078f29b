package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.embedded.EmbeddedStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What relaying costs, measured on a quiet machine and by hand: {@code ./mvnw -pl libs/outbox -am test -Dtest=OutboxCost -Dsurefire.failIfNoSpecifiedTests=false}. */
@QuarkusTest
@WithTestResource(
        value = EmbeddedStack.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "outbox"))
class OutboxCost {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TOPIC = "stride.activities.v1";
    private static final int WAITING = 100_000;
    private static final int SINGLES = 1_000;

    /** Each athlete in one shard, as the outbox itself would write them. */
    private static final String FILL = """
            insert into outbox (athlete_id, event_id, shard, topic, type, payload)
            select 'athlete ' || n %% 1600, gen_random_uuid(), n %% 16, '%s', 'stride.activity.recorded', repeat('x', 500)
            from generate_series(1, %d) n
            """.formatted(TOPIC, WAITING);

    @Inject
    Pool pool;

    @Inject
    Outbox outbox;

    @ConfigProperty(name = "stride.kafka.bootstrap-servers")
    String brokers;

    @Test
    void aHundredThousandWaitingEventsDrain() {
        pool.query(FILL).execute().await().atMost(PATIENCE);
        long begun = System.nanoTime();
        await().pollInterval(Duration.ofMillis(20)).atMost(PATIENCE).until(this::isEmpty);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT, "outbox: %d events in %.2f s, %.0f a second%n", WAITING, seconds, WAITING / seconds);
        assertThat(WAITING / seconds).isGreaterThan(10_000);
    }

    @Test
    void aSingleEventIsWithAConsumerSoon() {
        List<Double> millis = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            for (int i = 0; i < SINGLES; i++) {
                millis.add(fromCommitToConsumer(consumer));
            }
        }
        Collections.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "outbox: from commit to a consumer p50 %.1f ms, p99 %.1f ms of %d%n",
                millis.get(SINGLES / 2),
                millis.get(SINGLES * 99 / 100),
                SINGLES);
        assertThat(millis.get(SINGLES / 2)).isLessThan(10);
    }

    private double fromCommitToConsumer(KafkaConsumer<String, String> consumer) {
        String athlete = UUID.randomUUID().toString();
        OutgoingEvent event = new OutgoingEvent(TOPIC, "stride.activity.recorded", athlete, "{}");
        outbox.inTransaction(transaction -> outbox.append(transaction, List.of(event)))
                .await()
                .atMost(PATIENCE);
        long committed = System.nanoTime();
        boolean arrived = false;
        while (!arrived) {
            for (var record : consumer.poll(Duration.ofMillis(100))) {
                arrived |= athlete.equals(record.key());
            }
        }
        return (System.nanoTime() - committed) / 1e6;
    }

    private boolean isEmpty() {
        return !pool.query("select exists (select from outbox) as some")
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getBoolean("some");
    }
}
