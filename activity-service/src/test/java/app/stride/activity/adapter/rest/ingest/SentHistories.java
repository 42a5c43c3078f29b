package app.stride.activity.adapter.rest.ingest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.FitRun;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An athlete who sends histories, which are imported in the background. */
abstract class SentHistories {
    static final Instant START = Instant.parse("2025-04-01T06:30:00Z");

    final AthleteClient athlete = AthleteClient.newcomer();

    static byte[] run(int day) {
        return new FitRun(START.plus(Duration.ofDays(day))).run(600, 3, 140).file();
    }

    String sent(byte[] file, String name) {
        Response answer = athlete.upload(name, file);
        answer.then().statusCode(202).body("id", notNullValue());
        return answer.header("Location");
    }

    JsonPath workedOff(byte[] file, String name) {
        String location = sent(file, name);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> List.of("completed", "failed")
                        .contains(athlete.get(location).<String>path("status")));
        return athlete.get(location).jsonPath();
    }
}
