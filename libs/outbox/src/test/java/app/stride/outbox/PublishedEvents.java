package app.stride.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What arrives on a topic, seen by a consumer of its own. */
final class PublishedEvents implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaConsumer<String, String> consumer;

    private PublishedEvents(KafkaConsumer<String, String> consumer) {
        this.consumer = consumer;
    }

    static PublishedEvents of(String brokers, String topic) {
        KafkaConsumer<String, String> consumer = consumer(brokers);
        List<TopicPartition> partitions = assigned(consumer, topic);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position); // seeking is lazy: this makes "now" be now
        return new PublishedEvents(consumer);
    }

    /** Everything that has arrived on a topic until now. */
    static List<ConsumerRecord<String, String>> all(String brokers, String topic) {
        try (KafkaConsumer<String, String> consumer = consumer(brokers)) {
            List<TopicPartition> partitions = assigned(consumer, topic);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    private static KafkaConsumer<String, String> consumer(String brokers) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new StringDeserializer());
    }

    private static List<TopicPartition> assigned(KafkaConsumer<String, String> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        return partitions;
    }

    /** The next records of this athlete; fewer than asked for only when they did not come in time. */
    List<ConsumerRecord<String, String>> next(String athleteId, int count) {
        return collected(athleteId, count, PATIENCE);
    }

    private List<ConsumerRecord<String, String>> collected(String athleteId, int count, Duration patience) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        Instant end = Instant.now().plus(patience);
        while (found.size() < count && Instant.now().isBefore(end)) {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                if (athleteId.equals(record.key())) {
                    found.add(record);
                }
            });
        }
        return found;
    }

    /** The records of this athlete that come within a while. */
    List<ConsumerRecord<String, String>> within(Duration time, String athleteId) {
        return collected(athleteId, Integer.MAX_VALUE, time);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
