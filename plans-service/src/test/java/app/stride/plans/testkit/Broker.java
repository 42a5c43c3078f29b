package app.stride.plans.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The broker as other services use it. */
public final class Broker {

    private static final KafkaProducer<String, String> PRODUCER =
            new KafkaProducer<>(config(), new StringSerializer(), new StringSerializer());

    private Broker() {}

    private static Map<String, Object> config() {
        return Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("stride.kafka.bootstrap-servers", String.class));
    }

    /** Publishes an event of a new identity, as activity-service would. */
    public static ProducerRecord<String, String> publish(String topic, String type, String athlete, String json) {
        return publish(topic, type, athlete, json, Instant.now());
    }

    /** Publishes an event that happened at some other time. */
    public static ProducerRecord<String, String> publish(
            String topic, String type, String athlete, String json, Instant time) {
        ProducerRecord<String, String> event = new ProducerRecord<>(topic, athlete, json);
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", UUID.randomUUID().toString());
        header(event, "ce_type", type);
        header(event, "ce_source", "/activity-service");
        header(event, "ce_subject", athlete);
        header(event, "ce_time", time.toString());
        header(event, "content-type", "application/json");
        return again(event);
    }

    /** Publishes the very same event once more. */
    public static ProducerRecord<String, String> again(ProducerRecord<String, String> event) {
        try {
            PRODUCER.send(new ProducerRecord<>(event.topic(), null, event.key(), event.value(), event.headers()))
                    .get();
            return event;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("The broker took no record", e);
        }
    }

    private static void header(ProducerRecord<String, String> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Every record of a topic that bears this key, from the beginning of the topic to its present end. */
    public static List<ConsumerRecord<String, String>> records(String topic, String key) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config(), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
            }
            return found;
        }
    }

    /** A CloudEvents attribute or another header of a record; empty where it has none. */
    public static String header(ConsumerRecord<String, String> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
