package app.stride.acceptance.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The topics, read and written from outside. */
public final class Log {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final String ATHLETES = "stride.athletes.v1";

    /** What each group consumes. */
    private static final Map<String, List<String>> CONSUMED =
            Map.of(Cluster.PLANS, List.of("stride.activities.v1", ATHLETES), Cluster.COACH, List.of(ATHLETES));

    private final Map<String, Object> settings;

    public Log(int port) {
        settings = Map.of("bootstrap.servers", "127.0.0.1:" + port);
    }

    /** An event as a consumer of another team sees it. */
    record Event(String id, String type, String athlete, JsonNode payload) {}

    /** All records of a topic, each partition in its order. */
    public List<ConsumerRecord<String, String>> records(String topic) {
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    /** The events about an athlete, each once, in the order in which they first came. */
    static List<Event> effective(List<ConsumerRecord<String, String>> records, String athlete) {
        Map<String, Event> first = new LinkedHashMap<>();
        for (ConsumerRecord<String, String> record : records) {
            String id = header(record, "ce_id");
            if (athlete.equals(record.key()) && id != null && record.value() != null && !first.containsKey(id)) {
                first.put(id, new Event(id, String.valueOf(header(record, "ce_type")), athlete, json(record.value())));
            }
        }
        return List.copyOf(first.values());
    }

    /** How many records came although their event had come before. */
    static int repetitions(List<ConsumerRecord<String, String>> records) {
        Map<String, Integer> times = new HashMap<>();
        records.stream()
                .map(record -> header(record, "ce_id"))
                .filter(java.util.Objects::nonNull)
                .forEach(id -> times.merge(id, 1, Integer::sum));
        return times.values().stream().mapToInt(each -> each - 1).sum();
    }

    public static @Nullable String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Sends a record with the attributes of an event, or, with no type, without any. */
    public void plant(String topic, @Nullable String key, @Nullable String type, String value) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, value);
        if (type != null) {
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_type", type,
                            "ce_source", "/somebody",
                            "ce_time", "2026-01-01T00:00:00Z")
                    .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        }
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(record).get(2, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException("The broker took no record", e);
        }
    }

    /** How many records a group has not committed yet, also of partitions of which it has committed none. */
    long lag(String group) {
        try (Admin admin = Admin.create(settings);
                var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(30, TimeUnit.SECONDS);
            List<TopicPartition> all = CONSUMED.get(group).stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            return all.stream()
                    .mapToLong(each -> ends.get(each)
                            - (committed.get(each) == null
                                    ? begins.get(each)
                                    : committed.get(each).offset()))
                    .sum();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets a group, nobody of which is there, begin again at the beginning. */
    void rewind(String group) {
        try (Admin admin = Admin.create(settings)) {
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>(admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(30, TimeUnit.SECONDS));
            offsets.replaceAll((partition, offset) -> new OffsetAndMetadata(0));
            admin.alterConsumerGroupOffsets(group, offsets).all().get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets a topic forget all that it holds, as it does by itself when its time is over. */
    void expire(String topic) {
        try (Admin admin = Admin.create(settings);
                var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            consumer.endOffsets(partitions)
                    .forEach((partition, end) -> all.put(partition, RecordsToDelete.beforeOffset(end)));
            admin.deleteRecords(all).all().get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The product's topics, as many as there are. */
    Set<String> topics() {
        try (Admin admin = Admin.create(settings)) {
            return admin.listTopics().names().get(30, TimeUnit.SECONDS).stream()
                    .filter(name -> name.startsWith("stride."))
                    .collect(Collectors.toSet());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A setting of a topic as the broker has it. */
    String setting(String topic, String name) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = Admin.create(settings)) {
            return admin.describeConfigs(List.of(resource))
                    .all()
                    .get(30, TimeUnit.SECONDS)
                    .get(resource)
                    .get(name)
                    .value();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Missing where the text is none. */
    static JsonNode json(@Nullable String text) {
        try {
            return text == null ? JSON.missingNode() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
