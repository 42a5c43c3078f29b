package app.stride.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.acceptance.testkit.Athlete;
import app.stride.acceptance.testkit.Recordings;
import app.stride.acceptance.testkit.Stride;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Who asks to be forgotten is: in every table of every service, and in every topic, at once or when it has expired. */
@Order(5)
@EnabledIfSystemProperty(named = "stride.faults.all", matches = "true")
class ErasureIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration EVENTS_KEPT = Duration.ofDays(30);
    private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(45);

    private static Cluster cluster;

    @BeforeAll
    static void startTheProduct() {
        cluster = new Cluster(Stride.running());
        cluster.awaitHealthy();
    }

    @Test
    void nothingIsLeftOfWhoIsErased() {
        // Given
        Athlete athlete = Athlete.arrivesAt(cluster.stride());
        new Recordings(athlete).bringFourWeeks();
        Athlete.body(athlete.setGoal());
        athlete.ask("How does my week look?");
        Map<String, List<String>> before = knowing(athlete);
        assertThat(before.get("plans")).contains("plan", "workout", "activity", "athlete");
        assertThat(before.get("activity")).contains("activity", "original", "athlete");
        assertThat(before.get("coach")).contains("thread", "turn");

        // When
        var answer = athlete.request().delete("/v1/athletes/me");

        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.jsonPath().getInt("activities")).isEqualTo(9);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(knowing(athlete))
                        .isEqualTo(Map.of(
                                // That it was asked for, until the topic has forgotten it as well.
                                "activity", List.of("erasure"), "plans", List.of(), "coach", List.of())));
        theTopicsForget(athlete);
        JsonNode nothing = athlete.json("/v1/activities");
        assertThat(nothing).isEmpty();
        assertThat(athlete.json("/v1/training-plans")).isEmpty();
        assertThat(athlete.json("/v1/coach/threads")).isEmpty();
        // What is heard again from the beginning brings nobody back.
        cluster.replayToPlans(() -> {});
        assertThat(knowing(athlete).get("plans")).isEmpty();
    }

    private static Map<String, List<String>> knowing(Athlete athlete) {
        return Databases.NAMES.stream()
                .collect(java.util.stream.Collectors.toMap(
                        name -> name, name -> cluster.databases().tablesThatKnow(name, athlete.name())));
    }

    /** The last state that compaction keeps says no more than that the athlete was erased; everything else expires. */
    private static void theTopicsForget(Athlete athlete) {
        List<ConsumerRecord<String, String>> told = cluster.log().records(Log.ATHLETES).stream()
                .filter(record -> athlete.name().equals(record.key()))
                .toList();
        ConsumerRecord<String, String> last = told.get(told.size() - 1);
        assertThat(Log.header(last, "ce_type")).isEqualTo("stride.athlete.erased");
        assertThat(last.value()).isEqualTo("{\"athlete_id\":\"" + athlete.name() + "\"}");
        Set<String> topics = cluster.log().topics();
        assertThat(topics)
                .contains(
                        "stride.activities.v1",
                        Log.ATHLETES,
                        "stride.plans.v1",
                        "stride.coach.v1",
                        Log.ATHLETES + ".dlq");
        for (String topic : topics) {
            if (topic.equals(Log.ATHLETES)) {
                assertThat(cluster.log().setting(topic, "cleanup.policy")).isEqualTo("compact");
            } else {
                assertThat(cluster.log().setting(topic, "cleanup.policy"))
                        .as(topic)
                        .isEqualTo("delete");
                assertThat(Long.parseLong(cluster.log().setting(topic, "retention.ms")))
                        .as("what %s keeps", topic)
                        .isBetween(0L, (topic.endsWith(".dlq") ? DEAD_LETTERS_KEPT : EVENTS_KEPT).toMillis());
            }
        }
    }
}
