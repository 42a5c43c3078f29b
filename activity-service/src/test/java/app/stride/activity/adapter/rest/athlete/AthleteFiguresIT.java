package app.stride.activity.adapter.rest.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.ServiceTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@ServiceTest
class AthleteFiguresIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AthleteClient athlete = AthleteClient.newcomer();

    private String race(int daysAgo, int seconds) {
        return athlete.post("/v1/activities", """
                        {"name": "Race", "start_time": "%s", "sport": "run", "distance_m": 10000, "duration_s": %d, "is_race": true}
                        """.formatted(Instant.now().minus(Duration.ofDays(daysAgo)), seconds))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void nobodyIsPromisedAnythingWithoutARace() {
        athlete.get("/v1/athletes/me/race-predictions").then().statusCode(200).body("$", empty());
    }

    @Test
    void aRacePromisesTimesOverOtherDistancesEachWithItsRangeAndWhereItComesFrom() {
        String race = race(10, 2400);
        await().atMost(PATIENCE)
                .until(() -> !athlete.get("/v1/athletes/me/race-predictions")
                        .jsonPath()
                        .getList("$")
                        .isEmpty());

        Response predictions = athlete.get("/v1/athletes/me/race-predictions");
        predictions
                .then()
                .body(
                        "effort",
                        contains(
                                "1_mile",
                                "2_mile",
                                "5k",
                                "10k",
                                "15k",
                                "10_mile",
                                "20k",
                                "half_marathon",
                                "25k",
                                "30k",
                                "marathon"))
                .body("find { it.effort == '10k' }.time_s", equalTo(2400.0f))
                .body("find { it.effort == '5k' }.source.activity_id", equalTo(race));
        float fast = predictions.path("find { it.effort == 'marathon' }.fast_s");
        float slow = predictions.path("find { it.effort == 'marathon' }.slow_s");
        assertThat(slow - fast).isGreaterThan(600);
    }

    @Test
    void zonesSayByWhichMethodTheyAre() {
        athlete.get("/v1/athletes/me/zones")
                .then()
                .statusCode(200)
                .body("heart_rate", empty())
                .body("pace", empty());
        athlete.put(
                "/v1/athletes/me",
                "{\"max_hr\":190,\"resting_hr\":50,\"threshold_hr\":170,\"threshold_pace_s_per_km\":250}");

        athlete.get("/v1/athletes/me/zones")
                .then()
                .body("heart_rate.method", contains("threshold", "heart_rate_reserve", "percent_of_max"))
                .body("heart_rate[0].zones", hasSize(7))
                .body("heart_rate[1].zones[0].low_bpm", equalTo(120))
                .body("pace[0].method", equalTo("threshold_pace"));
    }

    @Test
    void whoTellsOnlyTheirAgeGetsZonesThatSayTheyAreAGuess() {
        athlete.put("/v1/athletes/me", "{\"birth_date\":\"1986-01-01\"}");

        athlete.get("/v1/athletes/me/zones")
                .then()
                .body("heart_rate.method", contains("percent_of_max"))
                .body("heart_rate[0].estimated", equalTo(true));
    }

    @Test
    void aPersonalBestTellsWhenItWasImprovedAndWhatItIsWorthAtTheAgeOfThatDay() {
        athlete.put("/v1/athletes/me", "{\"birth_date\":\"1970-01-01\",\"sex\":\"male\"}");
        race(400, 2700);
        race(200, 2650);
        race(100, 2800);
        String best = race(10, 2400);

        await().atMost(PATIENCE)
                .untilAsserted(() -> athlete.get("/v1/athletes/me/personal-bests")
                        .then()
                        .body("find { it.effort == '10k' }.history.elapsed_s", contains(2700.0f, 2650.0f, 2400.0f)));
        athlete.get("/v1/athletes/me/personal-bests")
                .then()
                .body("find { it.effort == '10k' }.activity_id", equalTo(best));
        float grade =
                athlete.get("/v1/athletes/me/personal-bests").path("find { it.effort == '10k' }.age_grade_percent");
        assertThat(grade).isBetween(70f, 85f);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                athlete.get("/v1/activities/{id}", best).<Float>path("age_grade_percent"))
                        .isEqualTo(grade));
    }

    @Test
    void aHardRunOverTheDistanceOfARaceIsSuggestedAsOne() {
        for (int i = 0; i < 8; i++) {
            athlete.post("/v1/activities", """
                            {"name": "Easy", "start_time": "%s", "sport": "run", "distance_m": 8000, "duration_s": 2880}
                            """.formatted(Instant.now().minus(Duration.ofDays(20 + i))))
                    .then()
                    .statusCode(201);
        }
        String hard = athlete.post("/v1/activities", """
                        {"name": "Sunday", "start_time": "%s", "sport": "run", "distance_m": 10050, "duration_s": 2700}
                        """.formatted(Instant.now().minus(Duration.ofDays(3))))
                .path("id");

        await().atMost(PATIENCE)
                .untilAsserted(() -> athlete.get("/v1/activities/{id}", hard)
                        .then()
                        .body("race_suggestion", equalTo(true))
                        .body("is_race", equalTo(false)));
        athlete.get("/v1/activities?is_race=false&sort_order=asc").then().body("[0].race_suggestion", equalTo(false));
    }

    @Test
    void movingToAnotherTimeZoneSaysHowManyActivitiesMoveWithIt() {
        athlete.post("/v1/activities", """
                {"name": "Late", "start_time": "2026-03-14T23:30:00Z", "sport": "run", "distance_m": 5000, "duration_s": 1500}
                """);
        athlete.post("/v1/activities", """
                {"name": "Fixed", "start_time": "2026-03-13T23:30:00-05:00", "sport": "run", "distance_m": 5000, "duration_s": 1500}
                """);

        athlete.put("/v1/athletes/me", "{\"timezone\":\"Asia/Tokyo\"}")
                .then()
                .statusCode(200)
                .body("activities_redated", equalTo(1));

        await().atMost(PATIENCE)
                .untilAsserted(() -> athlete.get("/v1/activities?sort_order=asc")
                        .then()
                        .body("local_date", contains("2026-03-13", "2026-03-15")));
    }
}
