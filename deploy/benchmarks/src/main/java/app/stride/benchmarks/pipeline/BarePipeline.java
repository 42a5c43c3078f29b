package app.stride.benchmarks.pipeline;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The peer: a producer, a consumer and an insert, over the same broker and the same database server, and nothing else. */
final class BarePipeline implements AutoCloseable {
    private static final String TOPIC = "benchmark.bare";
    private static final String PAYLOAD = "x".repeat(1_000);

    private final Latencies latencies;
    private final KafkaProducer<Long, String> producer;
    private final KafkaConsumer<Long, String> consumer;
    private final Connection database;
    private final Thread consuming = new Thread(this::consume, "bare consumer");
    private volatile boolean closed;

    BarePipeline(String brokers, String postgres, Latencies latencies) throws SQLException {
        this.latencies = latencies;
        Map<String, Object> kafka = Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", 0);
        try (Admin admin = Admin.create(kafka)) {
            admin.deleteTopics(List.of(TOPIC))
                    .all()
                    .toCompletionStage()
                    .exceptionally(none -> null)
                    .toCompletableFuture()
                    .join();
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
        producer = new KafkaProducer<>(kafka, new LongSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "group.id", TOPIC, "auto.offset.reset", "earliest"),
                new LongDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(TOPIC));
        database = DriverManager.getConnection("jdbc:postgresql://" + postgres + "/postgres", "postgres", "postgres");
        try (var statement = database.createStatement()) {
            statement.execute("create table if not exists benchmark_bare (sent bigint, payload text)");
        }
        consuming.start();
    }

    void send() {
        producer.send(new ProducerRecord<>(TOPIC, System.nanoTime(), PAYLOAD));
    }

    private void consume() {
        try (PreparedStatement insert = database.prepareStatement("insert into benchmark_bare values (?, ?)")) {
            while (!closed) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    insert.setLong(1, record.key());
                    insert.setString(2, record.value());
                    insert.executeUpdate();
                    latencies.add(System.nanoTime() - record.key());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws Exception {
        closed = true;
        consuming.join();
        producer.close();
        consumer.close();
        try (var statement = database.createStatement()) {
            statement.execute("drop table benchmark_bare");
        }
        database.close();
    }
}
