package app.stride.activity.adapter.rest.athlete;

import static app.stride.activity.testkit.Broker.ACTIVITIES;
import static app.stride.activity.testkit.Broker.ATHLETES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.Broker;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.PublishedEvent;
import app.stride.activity.testkit.ServiceTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An athlete's fitness and personal bests, as they follow from the runs. */
@ServiceTest
class AthleteFitnessIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AthleteClient athlete = AthleteClient.newcomer();

    private void race(Instant start, double metres, int seconds) {
        athlete.post("/v1/activities", """
                        {"name": "Race", "start_time": "%s", "sport": "run", "distance_m": %s, "duration_s": %d, "is_race": true}
                        """.formatted(start, metres, seconds))
                .then()
                .statusCode(201);
    }

    private JsonPath fitness() {
        return athlete.get("/v1/athletes/me/fitness")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** One of these days is not that of UTC, whatever the time. */
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Pago_Pago", "Pacific/Kiritimati"})
    void whatIsToldOfWhoHasNotRunYetIsOfTheirOwnDay(String zone) {
        athlete.put("/v1/athletes/me", "{\"timezone\":\"%s\"}".formatted(zone))
                .then()
                .statusCode(200);

        PublishedEvent event = Broker.awaitEvent(ATHLETES, athlete.subject(), "stride.athlete.updated");
        assertThat(event.<String>get("fitness.as_of"))
                .isEqualTo(LocalDate.now(ZoneId.of(zone)).toString())
                .isEqualTo(fitness().getString("as_of"));
    }

    @Test
    void aNewcomersFitnessIsNotMadeUp() {
        athlete.get("/v1/athletes/me/fitness")
                .then()
                .statusCode(200)
                .body("as_of", notNullValue())
                .body("vdot", nullValue())
                .body("vdot_source", nullValue())
                .body("weekly_volume_km", nullValue())
                .body("longest_run_km_30d", nullValue())
                .body("ctl", nullValue())
                .body("days", empty());
        athlete.get("/v1/athletes/me/personal-bests").then().statusCode(200).body("", empty());
    }

    @Test
    void aRaceMakesFitnessKnownAndPublished() {
        race(Instant.now().minus(Duration.ofDays(2)), 10_000, 2400);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fitness().<Object>get("vdot")).isNotNull());

        JsonPath fitness = fitness();
        assertThat(fitness.getDouble("vdot")).isBetween(51.5, 52.5);
        assertThat(fitness.getString("vdot_source.evidence")).isEqualTo("race");
        assertThat(fitness.getDouble("vdot_source.distance_m")).isEqualTo(10_000);
        assertThat(fitness.getDouble("longest_run_km_30d")).isEqualTo(10);
        assertThat(fitness.getDouble("ctl")).isPositive();
        assertThat(fitness.getList("days")).hasSize(3);
        assertThat(fitness.getList("weeks.runs", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(1);
        PublishedEvent event = Broker.awaitEvent(ATHLETES, athlete.subject(), "stride.athlete.updated");
        assertThat(event.<Number>get("fitness.vdot").doubleValue()).isCloseTo(fitness.getDouble("vdot"), within(0.001));
        assertThat(event.<Number>get("fitness.longest_run_km_30d").doubleValue())
                .isEqualTo(10);
    }

    @Test
    void fitnessIsShownBetweenTheDatesThatAreAskedFor() {
        race(Instant.now().minus(Duration.ofDays(20)), 10_000, 2400);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fitness().<Object>get("ctl")).isNotNull());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        athlete.get(
                        "/v1/athletes/me/fitness?start_date={from}&end_date={to}",
                        today.minusDays(10).toString(),
                        today.minusDays(4).toString())
                .then()
                .body("days", hasSize(7))
                .body("days[0].date", equalTo(today.minusDays(10).toString()));
        athlete.get("/v1/athletes/me/fitness?start_date=2020-01-01&end_date=2010-01-01")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("end_date"));
    }

    @Test
    void theLoadOfARunFollowsFromWhatTheAthleteTells() {
        String id = athlete.imported(
                "run.fit",
                new FitRun(Instant.now().minus(Duration.ofDays(1)))
                        .run(3600, 3, 150)
                        .file());
        athlete.get("/v1/activities/{id}", id).then().body("load", nullValue());

        athlete.put("/v1/athletes/me", "{\"max_hr\":190,\"resting_hr\":50}")
                .then()
                .statusCode(200);

        await().atMost(PATIENCE)
                .untilAsserted(() -> athlete.get("/v1/activities/{id}", id)
                        .then()
                        .body("load.method", equalTo("trimp"))
                        .body("load.value", equalTo(103.1f)));
        PublishedEvent event = Broker.awaitEvent(ACTIVITIES, athlete.subject(), "stride.activity.updated");
        assertThat(event.<String>get("load.method")).isEqualTo("trimp");
        assertThat(event.<Integer>get("version")).isEqualTo(2);
    }

    @Test
    void aDeletedRaceTakesItsFitnessWithIt() {
        race(Instant.now().minus(Duration.ofDays(2)), 10_000, 2400);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fitness().<Object>get("vdot")).isNotNull());
        String id = athlete.get("/v1/activities").path("[0].id");

        athlete.request().delete("/v1/activities/{id}", id).then().statusCode(204);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fitness().<Object>get("vdot")).isNull());
        assertThat(fitness().<Object>get("ctl")).isNull();
    }

    @Test
    void personalBestsAreTheFastestOfAllRuns() {
        athlete.imported(
                "slow.fit",
                new FitRun(Instant.parse("2026-03-01T07:00:00Z"))
                        .run(1800, 3.0, 140)
                        .file());
        String fast = athlete.imported(
                "fast.fit",
                new FitRun(Instant.parse("2026-03-03T07:00:00Z"))
                        .run(400, 4.0, 160)
                        .file());

        athlete.get("/v1/athletes/me/personal-bests")
                .then()
                .body("find { it.effort == '1k' }.activity_id", equalTo(fast))
                .body("find { it.effort == '1k' }.elapsed_s", equalTo(250.0f))
                .body("find { it.effort == '5k' }.distance_m", equalTo(5000.0f))
                .body("effort[0]", equalTo("400m"));
    }

    @Test
    void manyRunsAtOnceEndInTheFitnessOfAllOfThem() {
        for (int day = 1; day <= 15; day++) {
            race(Instant.now().minus(Duration.ofDays(day)), 5_000 + 10 * day, 1300 + day);
        }

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(fitness().getDouble("longest_run_km_30d")).isCloseTo(5.15, within(0.001)));
        await().atMost(PATIENCE).untilAsserted(() -> {
            double weekly = fitness().getDouble("weekly_volume_km");
            assertThat(weekly).isBetween(32.0, 40.0);
        });
    }
}
