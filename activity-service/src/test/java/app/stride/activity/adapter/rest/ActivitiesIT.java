package app.stride.activity.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.ServiceTest;
import com.garmin.fit.Sport;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ActivitiesIT {
    private static final Instant MORNING = Instant.parse("2026-03-14T06:30:00Z");

    private final AthleteClient athlete = AthleteClient.newcomer();

    private static String run(String start, double metres, double seconds) {
        return """
                {"name": "Run", "start_time": "%s", "sport": "run", "distance_m": %s, "duration_s": %s}
                """.formatted(start, metres, seconds);
    }

    private String recorded(String start, double metres, double seconds) {
        return athlete.post("/v1/activities", run(start, metres, seconds))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aTypedInRunIsRecordedWithAllItsFigures() {
        Response answer = athlete.post("/v1/activities", """
                {"name": "Club race", "start_time": "2026-03-14T09:00:00+01:00", "timezone": "Europe/Berlin", "sport": "run",
                 "distance_m": 10000, "duration_s": 2700, "moving_s": 2690, "average_hr": 171, "max_hr": 182,
                 "elevation_gain_m": 45.5, "is_race": true, "provider": "club", "external_activity_id": "r-17", "mood": "proud",
                 "laps": [{"kind": "manual", "start_offset_s": 0, "duration_s": 1350, "distance_m": 5000, "average_hr": 168},
                          {"start_offset_s": 1350, "duration_s": 1350, "distance_m": 5000}]}
                """);

        answer.then()
                .statusCode(201)
                .header("Location", equalTo("/v1/activities/" + answer.path("id")))
                .body("start_time", equalTo("2026-03-14T09:00:00+01:00"))
                .body("timezone", equalTo("Europe/Berlin"))
                .body("timezone_source", equalTo("recording"))
                .body("average_pace_s_per_km", equalTo(270.0f))
                .body("is_race", equalTo(true))
                .body("provider", equalTo("club"))
                .body("external_activity_id", equalTo("r-17"))
                .body("has_streams", equalTo(false))
                .body("laps", hasSize(2));
        Response later = athlete.get("/v1/activities/{id}", answer.<String>path("id"));
        assertThat(later.jsonPath().getMap("")).isEqualTo(answer.jsonPath().getMap(""));
        assertThat(later.header("ETag")).isEqualTo(answer.header("ETag"));
    }

    @Test
    void everyFieldOfAnActivityIsThereEvenWhenItIsNotKnown() {
        String id = recorded("2026-03-14T07:30:00+01:00", 5000, 1500);

        assertThat(athlete.get("/v1/activities/{id}", id)
                        .jsonPath()
                        .<String, Object>getMap("")
                        .keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "start_time",
                        "timezone",
                        "timezone_source",
                        "local_date",
                        "sport",
                        "sub_sport",
                        "distance_m",
                        "duration_s",
                        "elapsed_s",
                        "moving_s",
                        "average_hr",
                        "max_hr",
                        "average_cadence",
                        "elevation_gain_m",
                        "average_temperature_c",
                        "average_pace_s_per_km",
                        "grade_adjusted_pace_s_per_km",
                        "metres_per_heartbeat",
                        "decoupling_percent",
                        "age_grade_percent",
                        "load",
                        "is_race",
                        "race_suggestion",
                        "duplicate_of",
                        "duplicate_choice",
                        "provider",
                        "external_activity_id",
                        "device",
                        "has_streams",
                        "laps");
    }

    @Test
    void anOffsetTellsTheDateWhereTheRunTookPlace() {
        athlete.post("/v1/activities", run("2026-03-14T23:30:00-05:00", 5000, 1500))
                .then()
                .body("local_date", equalTo("2026-03-14"))
                .body("start_time", equalTo("2026-03-14T23:30:00-05:00"));
    }

    @Test
    void theSameRunTypedInTwiceIsOneAndAnotherOfThatDayIsAnother() {
        String id = recorded("2026-03-14T07:30:00+01:00", 5000, 1500);

        athlete.post("/v1/activities", run("2026-03-14T07:30:00+01:00", 5000, 1500))
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        recorded("2026-03-14T07:30:00+01:00", 3000, 1000);

        athlete.get("/v1/activities").then().body("", hasSize(2));
    }

    @Test
    void anIdempotencyKeyAnswersTheFirstResultAgainAndRefusesAnotherRequest() {
        String body = run("2026-03-14T07:30:00+01:00", 5000, 1500);
        Response first = keyed(body);
        Response again = keyed(body);
        Response other = keyed(run("2026-03-15T07:30:00+01:00", 5000, 1500));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        other.then().statusCode(422).contentType("application/problem+json");
        athlete.get("/v1/activities").then().body("", hasSize(1));
    }

    private Response keyed(String body) {
        return athlete.request()
                .contentType("application/json")
                .header("Idempotency-Key", "one-and-the-same")
                .body(body)
                .post("/v1/activities");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"start_time\":\"2026-03-14T07:30:00Z\",\"sport\":\"run\",\"distance_m\":1,\"duration_s\":1}'|name",
                "'{\"name\":\"x\",\"sport\":\"run\",\"distance_m\":1,\"duration_s\":1}'|start_time",
                "'{\"name\":\"x\",\"start_time\":\"2026-03-14T07:30:00\",\"sport\":\"run\",\"distance_m\":1,\"duration_s\":1}'|start_time",
                "'{\"name\":\"x\",\"start_time\":\"2126-03-14T07:30:00Z\",\"sport\":\"run\",\"distance_m\":1,\"duration_s\":1}'|start_time",
                "'{\"name\":\"x\",\"start_time\":\"0001-03-14T07:30:00Z\",\"sport\":\"run\",\"distance_m\":1,\"duration_s\":1}'|start_time",
                "'{\"name\":\"x\",\"start_time\":\"2026-03-14T07:30:00Z\",\"sport\":\"chess\",\"distance_m\":1,\"duration_s\":1}'|sport",
                "'{\"name\":\"x\",\"start_time\":\"2026-03-14T07:30:00Z\",\"sport\":\"run\",\"distance_m\":-1,\"duration_s\":1}'|distance_m",
                "'{\"name\":\"x\",\"start_time\":\"2026-03-14T07:30:00Z\",\"sport\":\"run\",\"distance_m\":1e400,\"duration_s\":1}'|distance_m",
                "'{\"name\":\"x\",\"start_time\":\"2026-03-14T07:30:00Z\",\"sport\":\"run\",\"distance_m\":\"5\",\"duration_s\":1}'|distance_m",
                "'{\"name\":\"x\",\"start_time\":\"2026-03-14T07:30:00Z\",\"sport\":\"run\",\"distance_m\":1,\"duration_s\":0}'|duration_s",
                "'{\"name\":\"x\",\"start_time\":\"2026-03-14T07:30:00Z\",\"sport\":\"run\",\"distance_m\":1,\"duration_s\":5,\"moving_s\":6}'|moving_s",
                "'{\"name\":\"x\",\"start_time\":\"2026-03-14T07:30:00Z\",\"sport\":\"run\",\"distance_m\":1,\"duration_s\":5,\"average_hr\":500}'|average_hr",
                "'{\"name\":\"x\",\"start_time\":\"2026-03-14T07:30:00Z\",\"sport\":\"run\",\"distance_m\":1,\"duration_s\":5,\"timezone\":\"Mars/Olympus\"}'|timezone",
                "'{\"name\":\"a\\u0000b\",\"start_time\":\"2026-03-14T07:30:00Z\",\"sport\":\"run\",\"distance_m\":1,\"duration_s\":5}'|name",
                "'{\"name\":\"a\\ud800b\",\"start_time\":\"2026-03-14T07:30:00Z\",\"sport\":\"run\",\"distance_m\":1,\"duration_s\":5}'|name",
                "'{\"name\":\"x\",\"start_time\":\"2026-03-14T07:30:00Z\",\"sport\":\"run\",\"distance_m\":1,\"duration_s\":5,\"laps\":[{\"duration_s\":1}]}'|laps[0].start_offset_s",
                "'[]'|body",
                "'{'|body",
            })
    void aWrongRequestIsA400ThatNamesTheField(String body, String field) {
        athlete.post("/v1/activities", body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field))
                .body("detail", notNullValue());
    }

    @Test
    void aListIsNewestFirstAndMayBeSortedAndFiltered() {
        String first = recorded("2026-03-10T07:00:00+01:00", 12_000, 4000);
        String second = recorded("2026-03-12T07:00:00+01:00", 5_000, 1500);
        String third = recorded("2026-03-14T07:00:00+01:00", 8_000, 2500);

        assertThat(ids("")).containsExactly(third, second, first);
        assertThat(ids("?sort_by=start_time&sort_order=asc")).containsExactly(first, second, third);
        assertThat(ids("?sort_by=distance_m&sort_order=asc")).containsExactly(second, third, first);
        assertThat(ids("?sort_by=duration_s")).containsExactly(first, third, second);
        assertThat(ids("?start_date=2026-03-12&end_date=2026-03-13")).containsExactly(second);
        assertThat(ids("?min_distance_m=6000&max_distance_m=10000")).containsExactly(third);
        assertThat(ids("?sport=ride")).isEmpty();
        assertThat(ids("?is_race=false&limit=1&offset=1")).containsExactly(second);
    }

    private List<String> ids(String query) {
        return athlete.get("/v1/activities" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start_time", "distance_m", "duration_s"})
    void theLinksOfPagesLeadThroughTheWholeListOnce(String order) {
        for (int i = 0; i < 7; i++) {
            recorded("2026-03-1%dT07:00:00.123+01:00".formatted(i), 5000 + i % 3, 1500);
        }
        List<String> whole = ids("?sort_by=" + order);

        List<String> seen = new ArrayList<>();
        String next = "/v1/activities?limit=3&sort_by=" + order;
        while (next != null) {
            Response page = athlete.request().urlEncodingEnabled(false).get(next);
            seen.addAll(page.path("id"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(whole).hasSize(7);
        assertThat(seen).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, limit",
        "limit=many, limit",
        "offset=-1, offset",
        "start_date=yesterday, start_date",
        "start_date=%2B999999999-12-31, start_date",
        "sort_by=mood, sort_by",
        "sort_order=up, sort_order",
        "sport=chess, sport",
        "is_race=maybe, is_race",
        "min_distance_m=-5, min_distance_m",
        "min_distance_m=NaN, min_distance_m",
        "cursor=nonsense, cursor",
        "start_date=2026-03-02&end_date=2026-03-01, end_date"
    })
    void aWrongParameterIsA400ThatNamesIt(String query, String field) {
        athlete.request()
                .urlEncodingEnabled(false)
                .get("/v1/activities?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }

    @Test
    void aNewcomersListIsEmpty() {
        athlete.get("/v1/activities").then().statusCode(200).body("", empty());
    }

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

    @Test
    void whoBringsNoTokenIsNotServed() {
        io.restassured.RestAssured.get("/v1/activities")
                .then()
                .statusCode(401)
                .contentType(containsString("application/problem+json"));
    }
}
