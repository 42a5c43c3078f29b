package app.stride.coach.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import app.stride.coach.testkit.CoachApplication;
import app.stride.coach.testkit.ScriptedModel;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperationIT extends CoachApplication {

    @Test
    void itIsReadyWhileModelAndServicesAreAway() {
        // Given
        upstreams.close();
        model.close();

        // When, Then
        RestAssured.get("/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        RestAssured.get("/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    /** What asks the database each time would take all replicas away at once while it fails over. */
    @Test
    void readinessAsksTheDatabaseNoMoreOnceItHasAnswered() {
        RestAssured.get("/health/ready")
                .then()
                .body("checks.name", hasItem("database"))
                .body("checks.name", everyItem(not(containsString("connections health check"))));
    }

    @Test
    void callsOfTheModelAreCountedByWhatCameOfThem() {
        // Given
        model.fails(429);

        // When
        asAthlete().body(Map.of("message", "Hi")).post("/v1/coach/chat").then().statusCode(200);

        // Then
        RestAssured.get("/metrics")
                .then()
                .statusCode(200)
                .body(containsString("stride_model_calls_seconds_count{outcome=\"busy\",use=\"chat\"}"));
    }

    @Test
    void whatHappensInConversationsIsCounted() {
        // Given
        model.inTurn(ScriptedModel.wanting("get_plan_week", "{}"), ScriptedModel.saying("You ran 77.7 km yesterday."));

        // When
        asAthlete()
                .body(Map.of("message", "How far?"))
                .post("/v1/coach/chat")
                .then()
                .statusCode(200);
        asAthlete()
                .body(Map.of("message", "i fainted"))
                .post("/v1/coach/chat")
                .then()
                .statusCode(200);

        // Then
        RestAssured.get("/metrics")
                .then()
                .body(containsString("stride_coach_tool_calls_total{outcome=\"done\",tool=\"get_plan_week\"}"))
                .body(containsString("stride_coach_unverified_numbers_total"))
                .body(containsString("stride_coach_referrals_total{cause=\"words\",concern=\"fainting\"}"));
    }

    @Test
    void theRequestIdComesBack() {
        assertThat(asAthlete()
                        .header("X-Request-Id", "abc-1")
                        .get("/v1/coach/threads")
                        .header("X-Request-Id"))
                .isEqualTo("abc-1");
    }
}
