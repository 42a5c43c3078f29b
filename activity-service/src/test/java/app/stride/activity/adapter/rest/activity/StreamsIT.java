package app.stride.activity.adapter.rest.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.ServiceTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class StreamsIT {
    private final AthleteClient athlete = AthleteClient.newcomer();
    private String id = "";

    @BeforeEach
    void recordARun() {
        id = athlete.imported(
                "run.fit",
                new FitRun(Instant.parse("2026-03-14T06:30:00Z"))
                        .run(600, 3.0, 140)
                        .run(1, 3.0, 188)
                        .run(599, 3.0, 150)
                        .file());
    }

    @Test
    void allThatWasMeasuredIsShown() {
        athlete.get("/v1/activities/{id}/streams", id)
                .then()
                .statusCode(200)
                .body("points", equalTo(1201))
                .body("recorded_points", equalTo(1201))
                .body("streams.time.unit", equalTo("s"))
                .body("streams.heart_rate.values", hasSize(1201))
                .body("streams.position.values[0]", hasSize(2))
                .body("streams", not(hasKey("power")));
    }

    @Test
    void theChannelsThatWereAskedForAreShown() {
        athlete.get("/v1/activities/{id}/streams?channels=time,heart_rate,power", id)
                .then()
                .body("streams.keySet()", equalTo(Set.of("time", "heart_rate", "power")))
                .body("streams.power", nullValue());
    }

    @Test
    void fewerPointsKeepTheHighestHeartRate() {
        List<Integer> heartRates = athlete.get(
                        "/v1/activities/{id}/streams?channels=time,heart_rate&resolution=low", id)
                .then()
                .body("points", equalTo(100))
                .extract()
                .path("streams.heart_rate.values");

        assertThat(heartRates).contains(188).startsWith(130).endsWith(150);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channels=heart", "resolution=1", "resolution=best", "resolution=-5", "channels=time,,"})
    void whatMakesNoSenseIsNamed(String query) {
        athlete.get("/v1/activities/{id}/streams?" + query, id)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(query.replaceAll("=.*", "")));
    }

    @Test
    void aTypedInRunHasNone() {
        String typed = athlete.post("/v1/activities", """
                        {"name": "By hand", "start_time": "2026-03-15T06:30:00Z", "sport": "run", "distance_m": 5000, "duration_s": 1500}
                        """).path("id");

        athlete.get("/v1/activities/{id}/streams", typed)
                .then()
                .statusCode(200)
                .body("points", equalTo(0))
                .body("streams.keySet()", hasSize(0));
    }

    @Test
    void anotherAthletesActivityIsLikeNone() {
        AthleteClient.newcomer().get("/v1/activities/{id}/streams", id).then().statusCode(404);
    }
}
