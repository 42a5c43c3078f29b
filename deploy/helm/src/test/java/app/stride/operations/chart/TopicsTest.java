package app.stride.operations.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.operations.testkit.Chart;
import app.stride.operations.testkit.Manifest;
import app.stride.operations.testkit.Repository;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each service may do with Kafka what it does, and the topics that it needs are made. */
class TopicsTest {
    private static final Map<String, List<String>> PRODUCED = Map.of(
            "plans", List.of("stride.plans.v1"),
            "activity", List.of("stride.activities.v1", "stride.athletes.v1"),
            "coach", List.of("stride.coach.v1"));

    /** Whoever keeps something of athletes may hear that one is erased, and say so when that fails. */
    private static final List<String> ERASURES =
            List.of("topic stride.athletes.v1 Read", "topic stride.athletes.v1.dlq Write");

    private static Properties settings(String service) {
        return Properties.parse(Repository.text(service + "-service/src/main/resources/application.properties"));
    }

    private static List<String> settings(String service, String ending) {
        Properties settings = settings(service);
        return settings.names().stream()
                .filter(name -> name.matches("mp\\.messaging\\.incoming\\.[^.]+\\." + ending))
                .map(settings::get)
                .distinct()
                .toList();
    }

    private static boolean speaksWithKafka(String service) {
        return settings(service).names().contains("stride.kafka.bootstrap-servers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plans", "activity", "coach"})
    void anAccountMayDoWhatItsServiceDoesAndNothingElse(String service) {
        List<String> expected = new ArrayList<>();
        if (speaksWithKafka(service)) {
            settings(service, "topic").forEach(topic -> expected.add("topic " + topic + " Read"));
            settings(service, "dead-letter-queue\\.topic").forEach(topic -> expected.add("topic " + topic + " Write"));
            PRODUCED.get(service).forEach(topic -> expected.add("topic " + topic + " Write"));
            expected.add("group " + service + "-service Read");
            assertThat(settings(service, "group\\.id")).isSubsetOf(service + "-service");
        }
        assertThat(granted(service)).containsAll(expected).doesNotHaveDuplicates();
        expected.addAll(ERASURES);
        assertThat(granted(service)).isSubsetOf(expected);
    }

    private static List<String> granted(String service) {
        List<String> granted = new ArrayList<>();
        for (Manifest user : of("KafkaUser")) {
            if (user.component().equals(service)) {
                for (JsonNode rule : user.at("/spec/authorization/acls")) {
                    granted.add(rule.at("/resource/type").asText() + " "
                            + rule.at("/resource/name").asText() + " "
                            + rule.at("/operations/0").asText());
                }
            }
        }
        return granted;
    }

    @Test
    void peopleMayFollowTopicsAndReplayDeadLettersAndNothingElse() {
        assertThat(rulesOfPeople("topic"))
                .hasSize(of("KafkaTopic").size())
                .allSatisfy(rule -> assertThat(rule.path("operations").toString())
                        .isEqualTo(
                                rule.at("/resource/name").asText().endsWith(".dlq")
                                        ? "[\"Read\",\"Describe\",\"Write\",\"Delete\"]"
                                        : "[\"Read\",\"Describe\",\"Write\"]"));
    }

    /** After a restore the offsets of a service are set back, which asks for its group; nobody else has an account on such a cluster. */
    @Test
    void peopleMaySetTheOffsetsBackOfEachServiceThatReads() {
        List<String> groups = Stream.of("plans", "activity", "coach")
                .flatMap(service -> settings(service, "group\\.id").stream())
                .toList();

        assertThat(rulesOfPeople("group"))
                .extracting(rule -> rule.at("/resource/name").asText())
                .containsExactlyInAnyOrderElementsOf(groups);
        assertThat(rulesOfPeople("group"))
                .allSatisfy(
                        rule -> assertThat(rule.path("operations").toString()).isEqualTo("[\"Read\",\"Describe\"]"));
    }

    /** Whoever has a Kafka of their own copies the commands, and a right that is missing shows when the first event comes. */
    @ParameterizedTest
    @ValueSource(strings = {"plans", "activity", "coach"})
    void theCommandsForAnExistingKafkaGrantWhatStrimziGrants(String service) {
        List<String> told = new ArrayList<>();
        Matcher command = Pattern.compile("(?m)^allow " + service + " (\\w+) (--.*)$")
                .matcher(Repository.text("docs/operations/install.md"));
        while (command.find()) {
            Matcher resource = Pattern.compile("--(\\w+) (\\S+)").matcher(command.group(2));
            while (resource.find()) {
                told.add(resource.group(1) + " " + resource.group(2) + " " + command.group(1));
            }
        }

        List<String> needed = new ArrayList<>(granted(service));
        needed.removeIf(right ->
                right.startsWith("group ") && settings(service, "group\\.id").isEmpty());
        assertThat(told).containsExactlyInAnyOrderElementsOf(needed);
    }

    private static List<JsonNode> rulesOfPeople(String type) {
        List<JsonNode> rules = new ArrayList<>();
        for (Manifest user : of("KafkaUser")) {
            if (user.component().equals("operator")) {
                user.at("/spec/authorization/acls").forEach(rules::add);
            }
        }
        rules.removeIf(rule -> !rule.at("/resource/type").asText().equals(type));
        return rules;
    }

    private static List<Manifest> of(String kind) {
        return Chart.manifests("strimzi-cnpg").stream()
                .filter(it -> it.kind().equals(kind))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plans", "activity", "coach"})
    void everyTopicIsMadeWithItsDeadLetters(String service) {
        List<String> made = of("KafkaTopic").stream().map(Manifest::name).toList();
        assertThat(made).containsAll(settings(service, "topic"));
        assertThat(made).containsAll(settings(service, "dead-letter-queue\\.topic"));
        assertThat(made).containsAll(PRODUCED.get(service));
    }

    /** One that has no place among the dead letters would end the consumer, again with each start. */
    @ParameterizedTest
    @ValueSource(strings = {"plans", "coach"})
    void theLargestRecordHasAPlaceAmongTheDeadLettersWithWhatIsNotedBesideIt(String service) {
        assertThat(of("KafkaTopic"))
                .filteredOn(topic -> topic.name().endsWith(".dlq"))
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(
                                topic.at("/spec/config/max.message.bytes").asInt())
                        .isEqualTo(2 << 20));
        assertThat(settings(service, "dead-letter-queue\\.max\\.request\\.size"))
                .isNotEmpty()
                .containsOnly("4194304"); // before it is compressed
        assertThat(List.of("deploy/compose/compose.yaml", "docs/operations/install.md"))
                .allSatisfy(file -> assertThat(Repository.text(file))
                        .contains(".dlq --config retention.ms=3888000000 --config max.message.bytes=2097152"));
    }

    /** Whoever sets offsets back must find each event's id still noted, or its effect would come twice. */
    @Test
    void anEventIsForgottenByItsTopicBeforeItIsForgottenByTheInbox() {
        long remembered = days(Repository.text("libs/outbox/src/main/java/app/stride/outbox/OutboxConfig.java"));
        assertThat(of("KafkaTopic"))
                .filteredOn(topic -> !topic.name().endsWith(".dlq"))
                .filteredOn(topic ->
                        topic.at("/spec/config/cleanup.policy").asText().equals("delete"))
                .allSatisfy(topic -> assertThat(
                                topic.at("/spec/config/retention.ms").asLong())
                        .isLessThan(remembered * 86_400_000));
    }

    /** Compaction alone may leave what was taken back in the newest segment for as long as it likes. */
    @Test
    void whatIsTakenBackIsGoneWithinAWeek() {
        assertThat(of("KafkaTopic"))
                .filteredOn(topic ->
                        topic.at("/spec/config/cleanup.policy").asText().equals("compact"))
                .singleElement()
                .satisfies(topic -> {
                    assertThat(topic.at("/spec/config/max.compaction.lag.ms").asLong())
                            .isEqualTo(Duration.ofDays(7).toMillis());
                    assertThat(topic.at("/spec/config/segment.ms").asLong())
                            .isEqualTo(Duration.ofDays(1).toMillis());
                });
        assertThat(Repository.text("deploy/compose/compose.yaml"))
                .contains(
                        "cleanup.policy=compact --config segment.ms=86400000 --config max.compaction.lag.ms=604800000");
    }

    private static long days(String config) {
        return Long.parseLong(
                config.replaceAll("(?s).*@WithDefault\\(\"P?(\\d+)[dD]\"\\)\\s*\\w+ rememberInbox\\(\\);.*", "$1"));
    }
}
