package app.stride.benchmarks.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** When it was heard that a workout is completed: a little after it is, by the way of the event to here. */
final class Completions implements AutoCloseable {
    private static final Pattern ACTIVITY = Pattern.compile("\"activity_id\"\\s*:\\s*\"([^\"]+)\"");

    private final Map<String, Long> heard = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, String> consumer;
    private final Thread listening = new Thread(this::listen, "completions");
    private volatile boolean closed;

    Completions(String brokers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor("stride.plans.v1").stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        listening.start();
    }

    private void listen() {
        while (!closed) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                long now = System.nanoTime();
                Header type = record.headers().lastHeader("ce_type");
                Matcher activity = ACTIVITY.matcher(record.value());
                if ("stride.workout.completed".equals(new String(type.value(), StandardCharsets.UTF_8))
                        && activity.find()) {
                    heard.putIfAbsent(activity.group(1), now);
                }
            });
        }
    }

    /** By {@link System#nanoTime}; null as long as nothing was heard. */
    @Nullable Long of(String activity) {
        return heard.get(activity);
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        listening.join();
        consumer.close();
    }
}
