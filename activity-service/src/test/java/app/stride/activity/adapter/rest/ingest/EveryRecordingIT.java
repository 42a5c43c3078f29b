package app.stride.activity.adapter.rest.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.RecordingArchive;
import app.stride.activity.testkit.RecordingArchive.Row;
import app.stride.activity.testkit.ServiceTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Every recording of the archive as its owner would send it, and everything that is shown of it afterwards. */
@ServiceTest
class EveryRecordingIT {
    private static final int CREATED = 201;
    private static final Predicate<Row> A_RUN = row -> row.get("file").startsWith("run/");

    @Test
    void everyRunShowsTheFactsOfItsManifest() {
        assertThat(rows(A_RUN)).isNotEmpty().allSatisfy(row -> {
            AthleteClient athlete = AthleteClient.newcomer();
            byte[] sent = RecordingArchive.read(row.get("file"));
            Response answer = athlete.upload(row.get("file"), sent);

            answer.then().statusCode(CREATED);
            Map<String, Object> run = answer.path("activities[0]");
            assertThat(run).containsEntry("sport", "run");
            close(run, "distance_m", row, "distance_m", 0.005 * Double.parseDouble(row.get("distance_m")));
            close(run, "elapsed_s", row, "elapsed_s", 1);
            close(run, "duration_s", row, "timer_s", 1);
            assertThat((List<?>) run.get("laps")).hasSize((int) Double.parseDouble(row.get("laps")));
            showsItsBestEfforts(athlete, row.get("file"), (String) run.get("id"));
            assertThat(athlete.get("/v1/activities/{id}/original", run.get("id"))
                            .asByteArray())
                    .isEqualTo(sent);
            isShownEverywhere(athlete, (String) run.get("id"));
        });
    }

    @Test
    void everyOtherFileIsReadOrRefusedWithASentence() {
        assertThat(rows(A_RUN.negate())).isNotEmpty().allSatisfy(row -> {
            AthleteClient athlete = AthleteClient.newcomer();
            Response answer = athlete.upload(row.get("file"), RecordingArchive.read(row.get("file")));

            assertThat(answer.statusCode()).isIn(CREATED, 422);
            if (answer.statusCode() == CREATED) {
                isShownEverywhere(athlete, answer.path("activities[0].id"));
            } else {
                assertThat(answer.<String>path("detail")).endsWith(".");
            }
        });
    }

    private static List<Row> rows(Predicate<Row> kind) {
        return RecordingArchive.table("manifest.tsv").stream().filter(kind).toList();
    }

    private static void close(Map<String, Object> run, String field, Row row, String fact, double tolerance) {
        if (!row.get(fact).isEmpty()) {
            assertThat(((Number) run.get(field)).doubleValue())
                    .as(field)
                    .isCloseTo(Double.parseDouble(row.get(fact)), within(tolerance));
        }
    }

    private static void showsItsBestEfforts(AthleteClient athlete, String file, String id) {
        List<Map<String, Object>> efforts =
                athlete.get("/v1/activities/{id}/best-efforts", id).path("$");
        RecordingArchive.table("best_efforts.tsv").stream()
                .filter(row -> row.get("file").equals(file))
                .forEach(row -> assertThat(efforts)
                        .filteredOn(effort -> Math.abs(((Number) effort.get("distance_m")).doubleValue()
                                        - Double.parseDouble(row.get("metres")))
                                < 1)
                        .singleElement()
                        .satisfies(effort -> assertThat(((Number) effort.get("elapsed_s")).doubleValue())
                                .isCloseTo(Double.parseDouble(row.get("best_elapsed_s")), within(1.0))));
    }

    private static void isShownEverywhere(AthleteClient athlete, String id) {
        for (String part : List.of("", "/laps", "/best-efforts", "/original")) {
            assertThat(athlete.get("/v1/activities/{id}" + part, id).statusCode())
                    .as(part)
                    .isEqualTo(200);
        }
        assertThat(athlete.get("/v1/activities/{id}/streams", id).statusCode()).isIn(200, 404);
        for (String path : List.of(
                "/v1/activities",
                "/v1/activities/summary?days=30",
                "/v1/athletes/me/fitness",
                "/v1/athletes/me/personal-bests",
                "/v1/athletes/me/race-predictions",
                "/v1/athletes/me/zones",
                "/v1/athletes/me/export")) {
            assertThat(athlete.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }
}
