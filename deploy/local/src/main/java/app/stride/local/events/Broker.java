package app.stride.local.events;

import app.stride.local.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A Kafka cluster, as these commands use it: without a consumer group, so that they disturb nobody. */
final class Broker {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Properties client;

    /** Takes what Kafka's clients are configured by, {@code bootstrap.servers} at least. */
    Broker(Properties client) {
        this.client = client;
    }

    /** A consumer of all partitions of those topics that are there. */
    KafkaConsumer<String, String> consumer(List<String> topics) {
        Properties settings = settings();
        settings.setProperty("enable.auto.commit", "false");
        settings.setProperty("auto.offset.reset", "earliest");
        var consumer = opened(() -> new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer()));
        try {
            consumer.assign(topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic, PATIENCE).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            return consumer;
        } catch (KafkaException e) {
            consumer.close();
            throw unreachable(e);
        }
    }

    /** Sends the records again, and returns only once all of them are acknowledged. */
    void send(List<ProducerRecord<String, String>> records) {
        Properties settings = settings();
        settings.setProperty("acks", "all");
        settings.setProperty("enable.idempotence", "true");
        // as the services publish, so that none overtakes another
        settings.setProperty("max.in.flight.requests.per.connection", "1");
        // as they send dead letters, which may be larger than a record is by default
        settings.setProperty("max.request.size", "4194304");
        settings.setProperty("compression.type", "gzip");
        try (var producer =
                opened(() -> new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer()))) {
            for (var acknowledgement : records.stream().map(producer::send).toList()) {
                acknowledgement.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted: some records may have been sent, none was removed.", e);
        }
    }

    /** Removes what stands before the offsets. */
    void deleteBefore(Map<TopicPartition, RecordsToDelete> offsets) {
        try (Admin admin = opened(() -> Admin.create(settings()))) {
            admin.deleteRecords(offsets).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted: the records were replayed but may still be listed.", e);
        }
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.putAll(client);
        return settings;
    }

    /** A client, whose settings may be such as Kafka does not understand. */
    private <T> T opened(Supplier<T> client) {
        try {
            return client.get();
        } catch (KafkaException e) {
            throw unreachable(rootOf(e));
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private Refusal unreachable(Throwable cause) {
        return new Refusal(
                "Kafka at " + client.getProperty("bootstrap.servers") + " does not do it: " + cause.getMessage()
                        + ". Start the product with deploy/local/up, or name another Kafka with --brokers HOST:PORT, and with --config FILE how it is reached.",
                cause);
    }
}
