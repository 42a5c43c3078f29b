package app.stride.activity.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.ServiceTest;
import app.stride.activity.testkit.Statements;
import com.garmin.fit.LapTrigger;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class StatementCountIT {
    private final AthleteClient athlete = AthleteClient.newcomer();

    @Inject
    Statements statements;

    @Test
    void takingInARecordingWritesTwice() {
        byte[] file = new FitRun(Instant.parse("2026-03-14T06:30:00Z"))
                .run(3600, 3.1, 150)
                .lap(LapTrigger.DISTANCE)
                .file();

        List<String> said = statementsOf(request -> request.multiPart("file", "run.fit", file)
                .post("/v1/activities/import")
                .then()
                .statusCode(201));

        assertThat(writes(said)).as("%s", said).hasSize(2);
        assertThat(said)
                .as("one look at the athlete before, and one at the activity after")
                .hasSize(4);
        assertThat(said.get(1))
                .contains("insert into activity", "best_effort", "stream", "original", "fitness_refresh");
        assertThat(said.get(2)).contains("insert into outbox");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/activities",
                "/v1/activities/summary",
                "/v1/athletes/me",
                "/v1/athletes/me/fitness",
                "/v1/athletes/me/personal-bests",
                "/v1/athletes/me/race-predictions",
                "/v1/activities/summary?without_provider=strava",
                "/v1/athletes/me/fitness?without_provider=strava",
                "/v1/athletes/me/personal-bests?without_provider=strava",
                "/v1/athletes/me/race-predictions?without_provider=strava",
                "/v1/athletes/me/zones",
                "/v1/daily-checkins"
            })
    void readingIsOneStatement(String path) {
        assertThat(statementsOf(request -> request.get(path).then().statusCode(200)))
                .hasSize(1);
    }

    @Test
    void tellingHowADayFeltIsOneStatement() {
        List<String> said = statementsOf(request -> request.contentType("application/json")
                .body("{\"date\": \"2026-03-14\", \"sleep_h\": 8}")
                .post("/v1/daily-checkins")
                .then()
                .statusCode(201));

        assertThat(said).hasSize(1);
    }

    @Test
    void correctingAnActivityWritesTwice() {
        String id = athlete.imported(
                "run.fit",
                new FitRun(Instant.parse("2026-03-15T06:30:00Z"))
                        .run(1200, 3.1, 150)
                        .file());

        List<String> said = statementsOf(request -> request.contentType("application/json")
                .body("{\"is_race\": true}")
                .patch("/v1/activities/" + id)
                .then()
                .statusCode(200));

        assertThat(said).hasSize(2);
    }

    private List<String> statementsOf(Consumer<RequestSpecification> call) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        call.accept(athlete.request().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
        // The relay of the outbox is woken by a commit: what it asks has nothing to do with the request.
        return statements.of(trace).stream()
                .map(String::strip)
                .filter(statement -> !statement.contains("from outbox") && !statement.contains("from pg_locks"))
                .toList();
    }

    private static List<String> writes(List<String> statements) {
        return statements.stream()
                .filter(statement -> statement.contains("insert into"))
                .toList();
    }
}
