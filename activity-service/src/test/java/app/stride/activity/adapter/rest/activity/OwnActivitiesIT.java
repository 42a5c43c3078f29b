package app.stride.activity.adapter.rest.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.ServiceTest;
import com.garmin.fit.Sport;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An activity is corrected and deleted by the athlete whose it is, and is like none to anybody else. */
@ServiceTest
class OwnActivitiesIT extends TypedInRuns {
    private static final Instant MORNING = Instant.parse("2026-03-14T06:30:00Z");

    @Test
    void anActivityIsCorrectedAndItsTagMovesOn() {
        String id = recorded("2026-03-14T07:30:00+01:00", 5000, 1500);

        athlete.patch("/v1/activities/" + id, "{\"name\": \"Parkrun\", \"is_race\": true}")
                .then()
                .statusCode(200)
                .body("name", equalTo("Parkrun"))
                .body("is_race", equalTo(true))
                .body("sport", equalTo("run"));

        athlete.get("/v1/activities/{id}", id).then().body("name", equalTo("Parkrun"));
        assertThat(athlete.get("/v1/activities/{id}", id).header("ETag")).isNotEqualTo("\"1\"");
    }

    @Test
    void aChangeOfWhatHasMovedOnIsRefused() {
        String id = recorded("2026-03-14T07:30:00+01:00", 5000, 1500);

        Response answer = athlete.request()
                .contentType("application/json")
                .header("If-Match", "\"77\"")
                .body("{\"name\": \"x\"}")
                .patch("/v1/activities/{id}", id);

        answer.then().statusCode(412).contentType("application/problem+json");
        athlete.get("/v1/activities/{id}", id).then().body("name", equalTo("Run"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"sport\":\"chess\"}|sport", "{\"name\":\"  \"}|name", "{\"is_race\":\"yes\"}|is_race", "{}|body"
            })
    void aWrongCorrectionIsA400(String body, String field) {
        String id = recorded("2026-03-14T07:30:00+01:00", 5000, 1500);

        athlete.patch("/v1/activities/" + id, body).then().statusCode(400).body("violations.field", contains(field));
    }

    @Test
    void aRideThatWasARunGetsTheBestEffortsOfOne() {
        String id = athlete.imported(
                "ride.fit",
                new FitRun(MORNING).as(Sport.CYCLING).run(1800, 3.2, 150).file());
        athlete.get("/v1/activities/{id}/best-efforts", id)
                .then()
                .statusCode(200)
                .body("", empty());

        athlete.patch("/v1/activities/" + id, "{\"sport\": \"run\"}").then().body("sport", equalTo("run"));

        athlete.get("/v1/activities/{id}/best-efforts", id).then().body("effort", hasItem("5k"));
        athlete.get("/v1/athletes/me/personal-bests").then().body("effort", hasItem("5k"));

        athlete.patch("/v1/activities/" + id, "{\"sport\": \"ride\"}").then().body("load", nullValue());
        athlete.get("/v1/athletes/me/personal-bests").then().body("", empty());
    }

    @Test
    void aDeletedActivityIsGone() {
        String id = recorded("2026-03-14T07:30:00+01:00", 5000, 1500);

        athlete.request().delete("/v1/activities/{id}", id).then().statusCode(204);

        athlete.get("/v1/activities/{id}", id).then().statusCode(404).contentType("application/problem+json");
        athlete.request().delete("/v1/activities/{id}", id).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/laps", "/best-efforts", "/original"})
    void anotherAthletesActivityIsLikeNone(String part) {
        String id =
                athlete.imported("run.fit", new FitRun(MORNING).run(900, 3, 140).file());
        AthleteClient stranger = AthleteClient.newcomer();

        Response foreign = stranger.get("/v1/activities/" + id + part);
        Response none = stranger.get("/v1/activities/" + UUID.randomUUID() + part);

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.<String>path("detail")).isEqualTo(none.path("detail"));
        athlete.get("/v1/activities/" + id + part).then().statusCode(200);
    }

    @Test
    void anotherAthleteNeitherSeesNorChangesNorCounts() {
        String id = recorded("2026-03-14T07:30:00+01:00", 5000, 1500);
        AthleteClient stranger = AthleteClient.newcomer();

        stranger.patch("/v1/activities/" + id, "{\"name\": \"mine\"}").then().statusCode(404);
        stranger.request().delete("/v1/activities/{id}", id).then().statusCode(404);
        stranger.get("/v1/activities").then().body("", empty());
        stranger.get("/v1/activities/summary").then().body("total_activities", equalTo(0));
        stranger.post("/v1/activities", run("2026-03-14T07:30:00+01:00", 5000, 1500))
                .then()
                .statusCode(201);
        athlete.get("/v1/activities/{id}", id).then().body("name", equalTo("Run"));
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        athlete.get("/v1/activities/tomorrow").then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer .", "Bearer ..", "Bearer a.b.c"})
    void whoBringsNoGoodTokenIsNotServed(String authorization) {
        io.restassured.RestAssured.given()
                .header("Authorization", authorization)
                .get("/v1/activities")
                .then()
                .statusCode(401)
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void whoBringsNoTokenIsNotServed() {
        io.restassured.RestAssured.get("/v1/activities")
                .then()
                .statusCode(401)
                .contentType(containsString("application/problem+json"));
    }
}
