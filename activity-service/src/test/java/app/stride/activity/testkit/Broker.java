package app.stride.activity.testkit;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The broker as other services see it. */
public final class Broker {
    public static final String ACTIVITIES = "stride.activities.v1";
    public static final String ATHLETES = "stride.athletes.v1";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Broker() {}

    /** What was published about the athlete until now, oldest first. */
    public static List<PublishedEvent> events(String topic, String athlete) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("stride.kafka.bootstrap-servers", String.class));
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<PublishedEvent> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (athlete.equals(record.key())) {
                        found.add(new PublishedEvent(record));
                    }
                });
            }
            return found;
        }
    }

    /** Waits for an event about the athlete that is like this, and returns the first. */
    public static PublishedEvent awaitEvent(String topic, String athlete, Predicate<PublishedEvent> like) {
        return await().atMost(PATIENCE)
                .until(() -> events(topic, athlete).stream().filter(like).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    public static PublishedEvent awaitEvent(String topic, String athlete, String type) {
        return awaitEvent(topic, athlete, event -> event.type().equals(type));
    }
}
