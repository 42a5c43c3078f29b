package app.stride.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    @Test
    void hasTheTopicsOfTheContractWithTheirDeadLetters() throws Exception {
        // Given
        try (EmbeddedKafka kafka = EmbeddedKafka.start();
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            // When
            kafka.createTopics();

            // Then
            assertThat(admin.listTopics().names().get())
                    .contains("stride.activities.v1", "stride.activities.v1.dlq", "stride.coach.v1.dlq");
            assertThat(cleanupPolicy(admin, "stride.athletes.v1")).isEqualTo("compact");
            assertThat(cleanupPolicy(admin, "stride.plans.v1")).isEqualTo("delete");
            assertThat(partitions(admin, "stride.plans.v1")).isEqualTo(6);
        }
    }

    @Test
    void keepsItsRecordsInAGivenDirectory(@TempDir Path directory) throws Exception {
        // Given
        try (EmbeddedKafka first = EmbeddedKafka.start(directory, 0)) {
            first.createTopics();
            send(first, "kept");
        }

        // When
        try (EmbeddedKafka second = EmbeddedKafka.start(directory, 0)) {
            second.createTopics();

            // Then
            assertThat(firstRecord(second)).isEqualTo("kept");
        }
    }

    private static void send(EmbeddedKafka kafka, String value) throws InterruptedException, ExecutionException {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("stride.plans.v1", "athlete", value))
                    .get();
        }
    }

    private static String firstRecord(EmbeddedKafka kafka) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", "test", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("stride.plans.v1"));
            return consumer.poll(Duration.ofSeconds(20)).iterator().next().value();
        }
    }

    private static String cleanupPolicy(Admin admin, String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get("cleanup.policy")
                .value();
    }

    private static int partitions(Admin admin, String topic) throws Exception {
        TopicDescription description =
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
        return description.partitions().size();
    }
}
