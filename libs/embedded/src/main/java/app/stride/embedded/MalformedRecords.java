package app.stride.embedded;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * One of each {@link MalformedRecord}, sent into the partition of one key, so that what is sent with it next comes
 * behind them.
 */
public final class MalformedRecords {
    private static final String LETTERS = ".dlq";

    private final String brokers;
    private final String topic;
    private final Map<Long, MalformedRecord> byOffset = new HashMap<>();
    private int partition;

    private MalformedRecords(String brokers, String topic) {
        this.brokers = brokers;
        this.topic = topic;
    }

    /** Sends them all; each is an event of the type with the payload, but for its fault. */
    public static MalformedRecords sent(String brokers, String topic, String key, String type, String json) {
        MalformedRecords records = new MalformedRecords(brokers, topic);
        records.send(key, type, json);
        return records;
    }

    /** The partition that all of them are in, with the key's own records. */
    public int partition() {
        return partition;
    }

    /** Those which belong to the dead letters. */
    public Set<MalformedRecord> poison() {
        return byOffset.values().stream().filter(MalformedRecord::isPoison).collect(Collectors.toSet());
    }

    /** Those which a consumer put to the dead letters until now. */
    public Set<MalformedRecord> dead() {
        Set<MalformedRecord> dead = EnumSet.noneOf(MalformedRecord.class);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", brokers, "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic + LETTERS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(letter -> note(letter, dead));
            }
        }
        return dead;
    }

    private void note(ConsumerRecord<byte[], byte[]> letter, Set<MalformedRecord> dead) {
        String from = header(letter, DeadLetterNotes.PARTITION);
        String offset = header(letter, DeadLetterNotes.OFFSET);
        MalformedRecord found = offset == null ? null : byOffset.get(Long.valueOf(offset));
        if (found != null && Integer.toString(partition).equals(from)) {
            dead.add(found);
        }
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private void send(String key, String type, String json) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", brokers, "compression.type", "gzip", "max.request.size", 8 << 20),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            partition = producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), null))
                    .get()
                    .partition();
            for (MalformedRecord fault : MalformedRecord.values()) {
                send(producer, fault, fault.of(topic, partition, key, type, json));
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker takes no such record", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending", e);
        }
    }

    /** A record without a key reaches no consumer of a compacted topic: the broker itself refuses it. */
    private void send(
            KafkaProducer<byte[], byte[]> producer, MalformedRecord fault, ProducerRecord<byte[], byte[]> record)
            throws ExecutionException, InterruptedException {
        try {
            byOffset.put(producer.send(record).get().offset(), fault);
        } catch (ExecutionException e) {
            if (fault != MalformedRecord.NO_KEY || !(e.getCause() instanceof InvalidRecordException)) {
                throw e;
            }
        }
    }
}
