package app.stride.coach.adapter.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import app.stride.coach.testkit.CoachApplication;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The service as it is started without a key and without an address: that is decided at the start, so it costs a start. */
@QuarkusTest
@TestProfile(NoModelIT.WithoutModel.class)
class NoModelIT extends CoachApplication {

    /** Neither a key nor an address of a model. */
    public static class WithoutModel implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("stride.llm.base-url", "", "stride.llm.api-key", "");
        }
    }

    @Test
    void itIsReadyAndSaysWhatToConfigureWithABriefingForTheDay() {
        RestAssured.get("/health/ready").then().statusCode(200);
        asAthlete()
                .body(Map.of("message", "What now?"))
                .post("/v1/coach/chat")
                .then()
                .statusCode(200)
                .body("error", equalTo(true))
                .body("thread_id", notNullValue())
                .body("response", containsString("OPENAI_API_KEY"))
                .body("briefing.today", containsString("Tempo by the river"))
                .body("briefing.race", containsString("in 59 days"));
    }
}
