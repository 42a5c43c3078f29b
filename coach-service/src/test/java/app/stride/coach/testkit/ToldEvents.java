package app.stride.coach.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the coach told of an athlete on its topic. */
public final class ToldEvents {

    private static final String TOPIC = "stride.coach.v1";
    private static final Duration POLL = Duration.ofMillis(200);

    /** An event with its type. */
    public record Told(String type, String source, JsonNode payload) {}

    private final String brokers;

    public ToldEvents(String brokers) {
        this.brokers = brokers;
    }

    /** All of an athlete's, in their order; read anew from the beginning. */
    public List<Told> of(String athlete) {
        List<Told> told = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
                    if (athlete.equals(record.key())) {
                        told.add(told(record));
                    }
                }
            }
        }
        return told;
    }

    private static Told told(ConsumerRecord<String, String> record) {
        try {
            return new Told(
                    header(record, "ce_type"),
                    header(record, "ce_source"),
                    new ObjectMapper().readTree(record.value()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
