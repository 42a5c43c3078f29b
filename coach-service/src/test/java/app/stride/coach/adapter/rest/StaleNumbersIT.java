package app.stride.coach.adapter.rest;

import static app.stride.coach.testkit.ScriptedModel.saying;
import static app.stride.coach.testkit.ScriptedModel.wanting;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import app.stride.coach.testkit.CoachApplication;
import app.stride.coach.testkit.UpstreamJson;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers of the plan that a tool told to an earlier question. */
@QuarkusTest
class StaleNumbersIT extends CoachApplication {

    private static final String WEEK = "/v1/training-plans/current/week";

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @BeforeEach
    void aToolTellsTheWeekOnce() {
        upstreams.plans().json(WEEK, UpstreamJson.week(today).replace("38.5", "71.3"));
        model.inTurn(wanting("get_plan_week", "{}"), saying("This week has 71.3 km."), saying("It has 71.3 km."));
    }

    @Test
    void aPlanThatIsStillTheSameShowsThem() {
        // Given
        String thread = ask(Map.of("message", "How far this week?")).extract().path("thread_id");
        upstreams.plans().json(WEEK, UpstreamJson.week(today));

        // When, Then
        ask(Map.of("message", "Again?", "thread_id", thread)).body("unverified", empty());
    }

    @Test
    void aPlanThatChangedSinceDoesNot() {
        // Given
        String thread = ask(Map.of("message", "How far this week?"))
                .body("unverified", empty())
                .extract()
                .path("thread_id");
        upstreams.plans().json(WEEK, UpstreamJson.week(today));

        // When
        upstreams
                .plans()
                .json(
                        "/v1/training-plans/current",
                        UpstreamJson.plan(today).replace("\"revision\":3", "\"revision\":4"));

        // Then
        ask(Map.of("message", "Again?", "thread_id", thread)).body("unverified.text", contains("71.3 km"));
    }

    private ValidatableResponse ask(Map<String, String> question) {
        return asAthlete().body(question).post("/v1/coach/chat").then();
    }
}
