package app.stride.activity.adapter.rest.athlete;

import static app.stride.activity.testkit.Broker.ACTIVITIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.Broker;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.GpxText;
import app.stride.activity.testkit.PublishedEvent;
import app.stride.activity.testkit.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class AthleteIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AthleteClient athlete = AthleteClient.newcomer();

    @Test
    void aNewcomersProfileIsAllNulls() {
        Map<String, Object> profile = athlete.get("/v1/athletes/me")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");

        assertThat(profile)
                .containsOnlyKeys(
                        "display_name",
                        "birth_date",
                        "sex",
                        "timezone",
                        "preferred_units",
                        "max_hr",
                        "resting_hr",
                        "threshold_hr",
                        "threshold_pace_s_per_km");
        assertThat(profile.values()).containsOnlyNulls();
    }

    @Test
    void aProfileIsWhatWasToldLast() {
        String told = """
                {"display_name":"Ada","birth_date":"1990-12-10","sex":"female","timezone":"Europe/London","preferred_units":"imperial",\
                "max_hr":188,"resting_hr":48,"threshold_hr":170,"threshold_pace_s_per_km":262.5}""";
        athlete.put("/v1/athletes/me", told).then().statusCode(200);
        assertThat(athlete.get("/v1/athletes/me").asString()).isEqualTo(told);

        athlete.put("/v1/athletes/me", "{\"display_name\":\"Ada\"}").then().statusCode(200);
        athlete.get("/v1/athletes/me")
                .then()
                .body("display_name", equalTo("Ada"))
                .body("max_hr", nullValue());
    }

    @Test
    void aProfileThatMovedOnIsNotOverwritten() {
        String first =
                athlete.put("/v1/athletes/me", "{\"display_name\":\"Ada\"}").header("ETag");
        athlete.put("/v1/athletes/me", "{\"display_name\":\"Grace\"}").then().statusCode(200);

        athlete.request()
                .header("If-Match", first)
                .contentType("application/json")
                .body("{\"display_name\":\"Barbara\"}")
                .put("/v1/athletes/me")
                .then()
                .statusCode(412);
        athlete.get("/v1/athletes/me").then().body("display_name", equalTo("Grace"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"timezone\":\"Berlin\"}|timezone",
                "{\"timezone\":\"+02:00\"}|timezone",
                "{\"timezone\":\"SystemV/AST4\"}|timezone",
                "{\"sex\":\"yes\"}|sex",
                "{\"preferred_units\":\"furlongs\"}|preferred_units",
                "{\"birth_date\":\"2190-01-01\"}|birth_date",
                "{\"birth_date\":\"+999999999-01-01\"}|birth_date",
                "{\"birth_date\":\"1990-12-10T23:30:00Z\"}|birth_date",
                "{\"max_hr\":20}|max_hr",
                "{\"max_hr\":150,\"resting_hr\":120,\"threshold_hr\":160}|threshold_hr",
                "{\"max_hr\":100,\"resting_hr\":120}|resting_hr",
                "{\"threshold_pace_s_per_km\":5}|threshold_pace_s_per_km",
                "{\"display_name\":7}|display_name"
            })
    void aWrongProfileIsA400ThatNamesTheField(String body, String field) {
        athlete.put("/v1/athletes/me", body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }

    @Test
    void anotherTimeZoneMovesOnlyActivitiesThatKnowNoneOfTheirOwn() {
        Instant lateInLondon = Instant.parse("2026-03-14T23:30:00Z");
        String gpx = athlete.imported(
                "late.gpx",
                new GpxText(lateInLondon)
                        .track("Late", "running")
                        .segment()
                        .run(0, 1200, 0, 3)
                        .endSegment()
                        .endTrack()
                        .file());
        String fit = athlete.imported(
                "other.fit",
                new FitRun(lateInLondon.minusSeconds(7200))
                        .at(-5)
                        .run(900, 3, 140)
                        .file());
        athlete.get("/v1/activities/{id}", gpx).then().body("local_date", equalTo("2026-03-14"));
        String before = athlete.get("/v1/activities/{id}", fit).path("local_date");

        athlete.put("/v1/athletes/me", "{\"timezone\":\"Europe/Berlin\"}")
                .then()
                .statusCode(200);

        await().atMost(PATIENCE)
                .untilAsserted(() -> athlete.get("/v1/activities/{id}", gpx)
                        .then()
                        .body("local_date", equalTo("2026-03-15"))
                        .body("timezone", equalTo("Europe/Berlin"))
                        .body("timezone_source", equalTo("profile"))
                        .body("start_time", equalTo("2026-03-15T00:30:00+01:00")));
        athlete.get("/v1/activities/{id}", fit).then().body("local_date", equalTo(before));
        PublishedEvent event = Broker.awaitEvent(
                ACTIVITIES, athlete.subject(), update -> "2026-03-15".equals(update.<String>get("local_date")));
        assertThat(event.type()).isEqualTo("stride.activity.updated");
        assertThat(event.<String>get("activity_id")).isEqualTo(gpx);
    }

    @Test
    void whatIsRecordedAfterTheZoneIsToldIsDatedThere() {
        athlete.put("/v1/athletes/me", "{\"timezone\":\"Asia/Tokyo\"}").then().statusCode(200);

        athlete.post("/v1/activities", """
                        {"name":"Run","start_time":"2026-03-14T20:00:00Z","sport":"run","distance_m":5000,"duration_s":1500}
                        """)
                .then()
                .body("local_date", equalTo("2026-03-15"))
                .body("timezone", equalTo("Asia/Tokyo"))
                .body("timezone_source", equalTo("profile"));
    }
}
