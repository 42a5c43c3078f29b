package app.stride.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.acceptance.testkit.Athlete;
import app.stride.acceptance.testkit.Recordings;
import app.stride.acceptance.testkit.Signal;
import app.stride.acceptance.testkit.Stride;
import app.stride.local.Part;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A whole history comes in once, also when the service that works on it dies in the middle of it. */
@Order(5)
class ImportSurvivesKillIT {
    private static final int RUNS = 300;
    private static final int PAGE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static Stride stride;
    private static Databases databases;
    private static Log log;

    private final Athlete athlete = Athlete.arrivesAt(stride);

    @BeforeAll
    static void startTheProduct() {
        stride = Stride.running();
        databases = new Databases(stride.port(Part.POSTGRES));
        log = new Log(stride.port(Part.KAFKA));
    }

    @Test
    void aKillInTheMiddleOfAnImportLosesNothingAndNothingComesTwice() {
        // Given
        byte[] history = new Recordings(athlete).historyAsZip(RUNS, 1);
        ProcessHandle activity = stride.process("activity-service");
        UUID job = sent(history);

        // When
        int done = stoppedInTheMiddle(activity, job);
        Signal.KILL.to(activity);

        // Then
        assertThat(done).isBetween(1, RUNS);
        JsonNode outcome = completed(job);
        assertThat(stride.process("activity-service").pid()).isNotEqualTo(activity.pid());
        assertCounts(outcome, RUNS, 0);
        everyRunIsThereOnce();
        everyRunIsToldOnce();

        // And when it is sent again
        assertCounts(completed(sent(history)), 0, RUNS);
    }

    private UUID sent(byte[] history) {
        Response answer = athlete.upload("history.zip", history);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    /** How far the import has come by the moment at which the process stands still. */
    private static int stoppedInTheMiddle(ProcessHandle activity, UUID job) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> isUnderWay(job));
        Signal.STOP.to(activity);
        return (int)
                databases.count("activity", "select done from import where import_id = ? and status = 'running'", job);
    }

    private static boolean isUnderWay(UUID job) {
        return databases.count(
                        "activity",
                        "select count(*) from import where import_id = ? and status = 'running' and done > 0",
                        job)
                > 0;
    }

    private JsonNode completed(UUID job) {
        String path = "/v1/activities/imports/" + job;
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> athlete.json(path).path("status").asText().equals("completed"));
        return athlete.json(path);
    }

    private static void assertCounts(JsonNode outcome, int imported, int duplicates) {
        assertThat(outcome.path("total").asInt()).isEqualTo(RUNS + 1);
        assertThat(outcome.path("imported").asInt()).isEqualTo(imported);
        assertThat(outcome.path("duplicates").asInt()).isEqualTo(duplicates);
        assertThat(outcome.path("failed_count").asInt()).isEqualTo(1);
        assertThat(outcome.path("failed").findValuesAsText("file")).containsExactly("activities/broken.gpx");
    }

    private void everyRunIsThereOnce() {
        List<String> ids = new ArrayList<>();
        for (int offset = 0; offset <= RUNS; offset += PAGE) {
            athlete.json("/v1/activities?limit=" + PAGE + "&offset=" + offset)
                    .forEach(run -> ids.add(run.path("id").asText()));
        }
        assertThat(ids).hasSize(RUNS).doesNotHaveDuplicates();
        for (String table : List.of("activity", "original", "stream")) {
            assertThat(rows(table)).as(table).isEqualTo(RUNS);
        }
        assertThat(rows("import_part")).isZero();
    }

    private long rows(String table) {
        return databases.count("activity", "select count(*) from " + table + " where athlete_id = ?", athlete.name());
    }

    private void everyRunIsToldOnce() {
        Set<String> kept = new HashSet<>(
                databases.column("activity", "select activity_id from activity where athlete_id = ?", athlete.name()));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(recorded()).hasSize(RUNS));
        assertThat(Set.copyOf(recorded())).isEqualTo(kept);
    }

    private List<String> recorded() {
        return Log.effective(log.records("stride.activities.v1"), athlete.name()).stream()
                .filter(event -> event.type().equals("stride.activity.recorded"))
                .map(event -> event.payload().path("activity_id").asText())
                .collect(Collectors.toList());
    }
}
