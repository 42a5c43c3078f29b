package app.stride.activity.adapter.rest.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import app.stride.activity.testkit.ServiceTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed in is recorded once and as a whole, or refused by the field that is wrong. */
@ServiceTest
class TypedInActivitiesIT extends TypedInRuns {
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

    @Test
    void anIdempotencyKeyOfADeletedActivityTellsSo() {
        String body = run("2026-03-14T07:30:00+01:00", 5000, 1500);
        athlete.request()
                .delete("/v1/activities/{id}", keyed(body).<String>path("id"))
                .then()
                .statusCode(204);

        keyed(body)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("has been deleted since"));
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
                "'{\"name\":\"x\",\"start_time\":\"2026-03-14T07:30:00Z\",\"sport\":\"run\",\"distance_m\":1e-307,\"duration_s\":1500}'|distance_m",
                "'{\"name\":\"x\",\"start_time\":\"2026-03-14T07:30:00Z\",\"sport\":\"run\",\"distance_m\":10000,\"duration_s\":2400,\"moving_s\":40}'|moving_s",
                "'{\"name\":\"x\",\"start_time\":\"2026-03-14T07:30:00Z\",\"sport\":\"run\",\"distance_m\":1,\"duration_s\":5,\"laps\":[{\"start_offset_s\":0,\"duration_s\":5,\"distance_m\":1e400}]}'|laps[0].distance_m",
                "'{\"name\":\"x\",\"start_time\":0,\"sport\":\"run\",\"distance_m\":1,\"duration_s\":5}'|start_time",
                "'{\"name\":\"x\",\"start_time\":\"2026-03-14T07:30:00Z\",\"sport\":\"run\",\"distance_m\":1,\"duration_s\":5}}'|body",
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
}
