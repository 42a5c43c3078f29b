package app.stride.coach.adapter.rest;

import app.stride.coach.testkit.CoachApplication;
import app.stride.coach.testkit.UpstreamJson;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A coach whom an athlete asks, in a new conversation or in one that has begun. */
abstract class AskedCoach extends CoachApplication {

    /** CTL 38.1 and form 4.7 a week ago, 41.5 and -5.8 since. */
    void fitnessOfTheLastWeek() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String days = IntStream.rangeClosed(0, 7)
                .mapToObj(day -> "{\"date\":\"" + today.minusDays(7 - day) + "\",\"load\":0,"
                        + (day == 0
                                ? "\"ctl\":38.1,\"atl\":33.4,\"tsb\":4.7}"
                                : "\"ctl\":41.5,\"atl\":47.3,\"tsb\":-5.8}"))
                .collect(Collectors.joining(","));
        upstreams
                .activity()
                .json(
                        "/v1/athletes/me/fitness",
                        UpstreamJson.fitness(today).replaceFirst("(?s)\"days\":\\[.*?]", "\"days\":[" + days + "]"));
    }

    ValidatableResponse ask(String question) {
        return as(athlete)
                .body("{\"message\":\"" + question + "\"}")
                .post("/v1/coach/chat")
                .then()
                .statusCode(200);
    }

    ValidatableResponse askIn(String thread, String question) {
        return as(athlete)
                .body("{\"message\":\"" + question + "\",\"thread_id\":\"" + thread + "\"}")
                .post("/v1/coach/chat")
                .then()
                .statusCode(200);
    }
}
