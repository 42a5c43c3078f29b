package app.stride.activity.adapter.rest.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class SummaryContractTest {
    private final AthleteClient athlete = AthleteClient.newcomer();

    private void record(String sport, Duration ago, double metres, int seconds, boolean race) {
        athlete.post("/v1/activities", """
                        {"name": "x", "start_time": "%s", "sport": "%s", "distance_m": %s, "duration_s": %d, "is_race": %s}
                        """.formatted(Instant.now().minus(ago), sport, metres, seconds, race))
                .then()
                .statusCode(201);
    }

    @Test
    void whoHasDoneNothingHasASummaryOfNothing() {
        athlete.get("/v1/activities/summary")
                .then()
                .statusCode(200)
                .body("total_activities", equalTo(0))
                .body("total_distance_km", equalTo(0.0f))
                .body("total_distance_miles", equalTo(0.0f))
                .body("total_duration_hours", equalTo(0.0f))
                .body("average_pace_per_mile", nullValue())
                .body("activities_by_sport", anEmptyMap())
                .body("race_count", equalTo(0))
                .body("period_days", equalTo(30));
        assertThat(athlete.get("/v1/activities/summary").jsonPath().<String, Object>getMap(""))
                .containsKeys("average_pace_per_mile", "running", "weeks");
    }

    @Test
    void ridesCountAsActivitiesButNeverAsRunning() {
        record("run", Duration.ofDays(1), 16_093.44, 4800, true);
        record("run", Duration.ofDays(3), 8_046.72, 2700, false);
        record("ride", Duration.ofDays(2), 40_000, 5400, false);
        record("run", Duration.ofDays(40), 10_000, 3000, false);

        athlete.get("/v1/activities/summary?days=30")
                .then()
                .body("total_activities", equalTo(3))
                .body("total_distance_km", equalTo(64.14f))
                .body("total_distance_miles", equalTo(39.85f))
                .body("total_duration_hours", equalTo(3.58f))
                .body("average_pace_per_mile", equalTo(8.33f))
                .body("activities_by_sport.run", equalTo(2))
                .body("activities_by_sport.ride", equalTo(1))
                .body("race_count", equalTo(1))
                .body("period_days", equalTo(30))
                .body("running.total_activities", equalTo(2))
                .body("running.total_distance_miles", equalTo(15.0f))
                .body("running.average_pace_per_mile", equalTo(8.33f))
                .body("running.metres_per_heartbeat", nullValue());
        athlete.get("/v1/activities/summary?days=60").then().body("total_activities", equalTo(4));
    }

    @Test
    void theWeeksOfTheLastDaysAddUp() {
        record("run", Duration.ZERO, 10_000, 3000, false);

        athlete.get("/v1/activities/summary?days=1")
                .then()
                .body("weeks", hasSize(1))
                .body("weeks[0].runs", equalTo(1))
                .body("weeks[0].distance_km", equalTo(10.0f));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "3661", "month"})
    void daysOutOfRangeAreA400(String days) {
        athlete.get("/v1/activities/summary?days=" + days)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("days"));
    }
}
