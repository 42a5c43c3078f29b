package app.stride.local.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.stride.embedded.EmbeddedKafka;
import app.stride.local.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does with events, on a real broker. */
class EventCommandsIT {
    private static final String TOPIC = "stride.activities.v1";
    private static final String ATHLETES = "stride.athletes.v1";

    private static EmbeddedKafka kafka;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
    private final String athlete = UUID.randomUUID().toString();

    @BeforeAll
    static void startKafka() {
        kafka = EmbeddedKafka.start();
        kafka.createTopics();
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @Test
    void aLetterThatWasCutStaysAndItIsSaidWhereTheWholeRecordIs() {
        String topic = "stride.coach.v1";
        broker().send(List.of(cut(topic), event(topic + ".dlq", "{\"behind\":")));
        long arrived = recordsOf(topic + ".dlq", athlete).get(0).timestamp();

        dlq("replay", topic);
        assertThat(shown()).contains("1 dead letter replayed", "Set a-consumer back to offset 71 of partition 1");

        dlq("replay", topic);
        assertThat(shown())
                .contains("{\"begins\":", "0 dead letters replayed", "Set a-consumer back to offset 71 of partition 1")
                .doesNotContain("{\"behind\":");
        assertThat(recordsOf(topic + ".dlq", athlete))
                .singleElement()
                .satisfies(letter -> assertThat(letter.timestamp()).isEqualTo(arrived));
        empty(topic + ".dlq");
    }

    /** As long as a consumer leaves it. */
    private ProducerRecord<String, String> cut(String topic) {
        ProducerRecord<String, String> letter = event(topic + ".dlq", "{\"begins\":" + "x".repeat(1_048_576 - 10));
        letter.headers().add("dead-letter-cut-from", bytes("5242880"));
        letter.headers().add("dead-letter-group", bytes("a-consumer"));
        letter.headers().add("dead-letter-partition", bytes("1"));
        letter.headers().add("dead-letter-offset", bytes("71"));
        return letter;
    }

    private void empty(String topic) {
        try (var consumer = broker().consumer(List.of(topic))) {
            Map<TopicPartition, RecordsToDelete> all = consumer.endOffsets(consumer.assignment()).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue())));
            broker().deleteBefore(all);
        }
    }

    @Test
    void deadLettersAreListedWithTheirReasonAndReplayedAsTheyFirstWere() {
        ProducerRecord<String, String> letter = event(TOPIC + ".dlq", "{\"broken\":");
        letter.headers().add("dead-letter-reason", bytes("The payload is no JSON"));
        broker().send(List.of(letter));

        dlq();
        assertThat(shown())
                .contains("stride.activity.recorded", "{\"broken\":", "The payload is no JSON", "1 dead letter.");

        dlq("replay", TOPIC);
        assertThat(shown()).contains("1 dead letter replayed");

        dlq();
        assertThat(shown()).isEqualToIgnoringWhitespace("No dead letters.");
        try (var consumer = broker().consumer(List.of(TOPIC))) {
            consumer.seekToBeginning(consumer.assignment());
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(consumer.poll(Duration.ofMillis(500)))
                            .filteredOn(record -> athlete.equals(record.key()))
                            .singleElement()
                            .satisfies(record -> {
                                assertThat(record.value()).isEqualTo("{\"broken\":");
                                assertThat(record.headers().lastHeader("ce_type"))
                                        .isNotNull();
                                assertThat(record.headers().lastHeader("dead-letter-reason"))
                                        .isNull();
                            }));
        }
    }

    @Test
    void nothingOlderIsPutBehindWhatIsNewerInTheCompactedTopic() {
        String erased = UUID.randomUUID().toString();
        broker().send(List.of(
                state(athlete, "stride.athlete.updated", "{\"version\":1}"),
                state(erased, "stride.athlete.updated", "{\"version\":1}")));
        List<ConsumerRecord<String, String>> refused = recordsOf(ATHLETES, athlete, erased);
        broker().send(List.of(
                state(athlete, "stride.athlete.updated", "{\"version\":2}"),
                state(erased, "stride.athlete.erased", "{}")));
        broker().send(refused.stream()
                .map(record -> letterOf(record, "plans-service"))
                .toList());

        dlq("replay", ATHLETES);

        assertThat(shown())
                .contains("0 dead letters replayed", "2 dead letters dropped: stride.athletes.v1 has newer state");
        assertThat(recordsOf(ATHLETES, athlete, erased)).hasSize(4);
        dlq(ATHLETES);
        assertThat(shown()).contains("No dead letters.");
    }

    @Test
    void whatSeveralConsumersRefusedIsSentOnceAndEachIsNamed() {
        broker().send(List.of(state(athlete, "stride.athlete.erased", "{\"athlete_id\":null}")));
        ConsumerRecord<String, String> refused = recordsOf(ATHLETES, athlete).get(0);
        broker().send(List.of(letterOf(refused, "plans-service"), letterOf(refused, "coach-service")));

        dlq("replay", ATHLETES);

        assertThat(shown())
                .contains("plans-service: ", "coach-service: ")
                .contains("1 dead letter replayed", "1 dead letter dropped: a copy");
        assertThat(recordsOf(ATHLETES, athlete))
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.headers())
                        .noneMatch(header -> header.key().startsWith("dead-letter-")));
    }

    @Test
    void eventsAreFollowedALineEach() {
        broker().send(List.of(event(TOPIC, "{\"distance_m\":5000}"), event("stride.athletes.v1", null)));
        Instant end = Instant.now().plusSeconds(20);

        new Tail(broker(), new EventLine(ZoneOffset.UTC, 80), out)
                .follow(
                        athlete,
                        true,
                        () -> shown().lines().count() < 2 && Instant.now().isBefore(end));

        assertThat(shown().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("stride.activity.recorded") && line.endsWith("{\"distance_m\":5000}"))
                .anyMatch(line -> line.endsWith("(tombstone)"));
    }

    @Test
    void aTopicOrBrokerThatIsNotThereIsToldPlainly() {
        assertThatThrownBy(() -> dlq("replay", "stride.nothing.v1"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("stride.nothing.v1");
        assertThatThrownBy(() -> Options.of(new String[] {"--nonsense"}, "tail", List.of(), List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--nonsense");
    }

    @Test
    void aFileSaysHowAnotherKafkaIsReached(@TempDir Path directory) throws IOException {
        Path config = directory.resolve("client.properties");
        Files.writeString(config, "bootstrap.servers=" + kafka.bootstrapServers() + "\n");

        DeadLetterCommand.run(options("--config", config.toString(), "stride.coach.v1"), out);

        assertThat(shown()).contains("No dead letters.");
    }

    @Test
    void everySettingOfTheFileCountsAndTheBrokersThatAreNamedGoBefore(@TempDir Path directory) throws IOException {
        Path config = directory.resolve("client.properties");
        Files.writeString(
                config,
                "bootstrap.servers=nowhere:1\nsecurity.protocol=SASL_SSL\nsasl.mechanism=SCRAM-SHA-512\nsasl.jaas.config=nonsense\n");
        Options options = options("--config", config.toString(), "--brokers", kafka.bootstrapServers());

        assertThatThrownBy(() -> DeadLetterCommand.run(options, out))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Kafka at " + kafka.bootstrapServers())
                .hasMessageContaining("JAAS")
                .hasMessageContaining("--config FILE");
        assertThatThrownBy(options("--config", "no.file")::broker)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no.file");
    }

    private static Options options(String... arguments) {
        return Options.of(arguments, "dlq", List.of(), List.of());
    }

    private void dlq(String... words) {
        screen.reset();
        String[] arguments = Stream.concat(Arrays.stream(words), Stream.of("--brokers", kafka.bootstrapServers()))
                .toArray(String[]::new);
        DeadLetterCommand.run(options(arguments), out);
    }

    private ProducerRecord<String, String> event(String topic, String json) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, athlete, json);
        record.headers().add("ce_type", bytes("stride.activity.recorded"));
        record.headers().add("ce_id", bytes(UUID.randomUUID().toString()));
        return record;
    }

    private static ProducerRecord<String, String> state(String athlete, String type, String json) {
        ProducerRecord<String, String> record = new ProducerRecord<>(ATHLETES, athlete, json);
        record.headers().add("ce_type", bytes(type));
        return record;
    }

    /** As a consumer puts it there. */
    private static ProducerRecord<String, String> letterOf(ConsumerRecord<String, String> refused, String group) {
        ProducerRecord<String, String> letter =
                new ProducerRecord<>(refused.topic() + ".dlq", refused.key(), refused.value());
        letter.headers()
                .add("dead-letter-topic", bytes(refused.topic()))
                .add("dead-letter-partition", bytes(Integer.toString(refused.partition())))
                .add("dead-letter-offset", bytes(Long.toString(refused.offset())));
        refused.headers().forEach(header -> letter.headers().add(header));
        letter.headers().add("dead-letter-group", bytes(group));
        return letter;
    }

    private List<ConsumerRecord<String, String>> recordsOf(String topic, String... athletes) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (var consumer = broker().consumer(List.of(topic))) {
            var ends = consumer.endOffsets(consumer.assignment());
            consumer.seekToBeginning(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found.stream()
                .filter(record -> Set.of(athletes).contains(record.key()))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Broker broker() {
        return options("--brokers", kafka.bootstrapServers()).broker();
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8);
    }
}
