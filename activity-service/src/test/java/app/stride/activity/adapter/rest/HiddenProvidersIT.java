package app.stride.activity.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.Database;
import app.stride.activity.testkit.ServiceTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures for somebody who may not see what a provider's interface told. */
@ServiceTest
class HiddenProvidersIT {
    private static final String SUMMARY = "/v1/activities/summary?days=30";
    private static final String FITNESS = "/v1/athletes/me/fitness";
    private static final String BESTS = "/v1/athletes/me/personal-bests";
    private static final String PREDICTIONS = "/v1/athletes/me/race-predictions";
    private static final String[] WITHOUT = {"nobody", "STRAVA"};

    private final AthleteClient athlete = AthleteClient.newcomer();
    private String hidden = "";

    @Inject
    Database database;

    @BeforeEach
    void runs() {
        race(40, 1500, "");
        hidden = race(20, 1200, "\"provider\": \"Strava \", \"external_activity_id\": \"77\",");
        easy(15, 5000, 1400);
        easy(10, 4000, 1440);
        await().atMost(Duration.ofSeconds(20)).until(() -> database.marks(athlete) == 0);
    }

    private String race(int daysAgo, int seconds, String more) {
        return run(daysAgo, 5000, seconds, more + "\"is_race\": true");
    }

    private void easy(int daysAgo, int metres, int seconds) {
        run(daysAgo, metres, seconds, "\"is_race\": false");
    }

    private String run(int daysAgo, int metres, int seconds, String more) {
        return athlete.post("/v1/activities", """
                        {"name": "Run", "start_time": "%s", "sport": "run", "distance_m": %d, "duration_s": %d, %s}
                        """.formatted(
                                Instant.now().minus(Duration.ofDays(daysAgo)), metres, seconds, more))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private JsonPath read(String path, String... without) {
        return ask(path, without).then().statusCode(200).extract().jsonPath();
    }

    private Response ask(String path, String... without) {
        RequestSpecification request = athlete.request();
        for (String provider : without) {
            request.queryParam("without_provider", provider);
        }
        return request.get(path);
    }

    @Test
    void whoSeesEverythingSeesTheRun() {
        assertThat(read(SUMMARY).getInt("total_activities")).isEqualTo(3);
        assertThat(read(FITNESS).getString("vdot_source.activity_id")).isEqualTo(hidden);
        assertThat(read(BESTS).getList("find { it.effort == '5k' }.history.elapsed_s"))
                .containsExactly(1500.0f, 1200.0f);
        assertThat(read(PREDICTIONS).getFloat("find { it.effort == '5k' }.time_s"))
                .isEqualTo(1200);
    }

    @Test
    void sumsBestsFitnessAndPredictionsAreThoseOfTheOtherRunsAlone() {
        JsonPath summary = read(SUMMARY, WITHOUT);
        JsonPath fitness = read(FITNESS, WITHOUT);
        JsonPath bests = read(BESTS, WITHOUT);
        JsonPath predictions = read(PREDICTIONS, WITHOUT);

        assertThat(summary.getInt("total_activities")).isEqualTo(2);
        assertThat(summary.getFloat("total_distance_km")).isEqualTo(9);
        assertThat(fitness.getFloat("vdot_source.elapsed_s")).isEqualTo(1500);
        assertThat(fitness.getFloat("longest_run_km_30d")).isEqualTo(5);
        assertThat(fitness.getList("days.findAll { it.load > 0 }")).hasSize(3);
        assertThat(fitness.getFloat("weeks.distance_km.sum()")).isEqualTo(14);
        assertThat(fitness.getFloat("ctl"))
                .isPositive()
                .isLessThan(read(FITNESS).getFloat("ctl"));
        assertThat(bests.getList("find { it.effort == '5k' }.history.elapsed_s"))
                .containsExactly(1500.0f, 1400.0f);
        assertThat(bests.getFloat("find { it.effort == '5k' }.elapsed_s")).isEqualTo(1400);
        assertThat(predictions.getFloat("find { it.effort == '5k' }.time_s")).isEqualTo(1500);
        assertThat(Stream.of(summary, fitness, bests, predictions).map(JsonPath::prettify))
                .noneMatch(answer -> answer.contains(hidden));
    }

    @Test
    void whoHidesNothingThatIsThereSeesTheSame() {
        for (String path : List.of(SUMMARY, BESTS, PREDICTIONS)) {
            assertThat(read(path, "garmin").<Object>get(""))
                    .isEqualTo(read(path).get(""));
        }
        JsonPath fitness = read(FITNESS, "garmin");
        JsonPath all = read(FITNESS);
        for (String same : List.of(
                "as_of", "vdot", "vdot_source", "weekly_volume_km", "longest_run_km_30d", "weeks", "days.date")) {
            assertThat(fitness.<Object>get(same)).as(same).isEqualTo(all.get(same));
        }
        assertThat(fitness.getDouble("ctl")).isCloseTo(all.getDouble("ctl"), within(0.05));
        assertThat(fitness.getDouble("tsb")).isCloseTo(all.getDouble("tsb"), within(0.05));
    }

    @Test
    void aRecordingIsTheAthletesOwnWhereverItWasKept() {
        database.say(
                "update activity set has_streams = true where athlete_id = ? and external_activity_id = '77'",
                athlete.subject());

        assertThat(read(SUMMARY, WITHOUT).getInt("total_activities")).isEqualTo(3);
        assertThat(read(FITNESS, WITHOUT).getString("vdot_source.activity_id")).isEqualTo(hidden);
    }

    @ParameterizedTest
    @ValueSource(strings = {SUMMARY, FITNESS, BESTS, PREDICTIONS})
    void whatIsNoNameIsRefused(String path) {
        ask(path, " ").then().statusCode(400).body("violations[0].field", equalTo("without_provider"));
        ask(path, "a\0b").then().statusCode(400);
        ask(path, Collections.nCopies(21, "a").toArray(String[]::new)).then().statusCode(400);
    }
}
