package app.stride.coach.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import app.stride.coach.testkit.CoachApplication;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a day may cost, and a model that is left alone (which comes last): with bounds so small that a test reaches them. */
@QuarkusTest
@TestProfile(BudgetIT.LittleOfEverything.class)
@TestMethodOrder(OrderAnnotation.class)
class BudgetIT extends CoachApplication {
    /** A budget for about two questions, and little patience with a failing model. */
    public static class LittleOfEverything implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "stride.coach.budget.athlete", "12000",
                    "stride.llm.max-answer-tokens", "500",
                    "stride.llm.breaker.failures", "3",
                    "stride.llm.breaker.rest", "1h");
        }
    }

    @Test
    @Order(1)
    void whoHasUsedUpTheirDayIsToldWhenToComeBackAndGetsABriefing() {
        // Given
        int answered = 0;
        ValidatableResponse answer = ask("How far today?");
        while (!answer.extract().<Boolean>path("error") && answered < 50) {
            answered++;
            answer = ask("And then?");
        }

        // Then
        assertThat(answered).isBetween(1, 20);
        answer.statusCode(200)
                .body("response", containsString("ask again tomorrow"))
                .body("briefing.today", containsString("Tempo by the river"));
        int asked = model.timesAsked();
        ask("Really?").body("error", equalTo(true));
        assertThat(model.timesAsked())
                .as("nothing is asked that cannot be paid")
                .isEqualTo(asked);
        as("another-" + athlete)
                .body(Map.of("message", "Me too?"))
                .post("/v1/coach/chat")
                .then()
                .body("error", equalTo(false));
        metrics("stride_model_refusals_total{reason=\"out_of_budget\",use=\"chat\"}");
    }

    @Test
    @Order(2)
    void aModelThatFailsAgainAndAgainIsLeftAlone() {
        // Given
        model.fails(503);
        for (int i = 0; i < 3; i++) {
            ask("Hi").body("response", containsString("try again in a moment"));
        }

        // When
        ValidatableResponse answer = ask("And now?");

        // Then
        answer.statusCode(200)
                .body("error", equalTo(true))
                .body("response", containsString("Please try again in"))
                .body("briefing.today", containsString("Tempo by the river"));
        assertThat(model.timesAsked()).isEqualTo(3);
        metrics("stride_model_resting{use=\"chat\"} 1");
        metrics("stride_model_refusals_total{reason=\"resting\",use=\"chat\"}");
    }

    private void metrics(String line) {
        RestAssured.get("/metrics").then().statusCode(200).body(containsString(line));
    }

    private ValidatableResponse ask(String question) {
        return asAthlete()
                .body(Map.of("message", question))
                .post("/v1/coach/chat")
                .then();
    }
}
