package app.stride.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a wrong body: no name that the caller chose, and no more than anybody reads. */
@QuarkusTest
class ViolationsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"unknown\":{\"canary\":1,\"canary\":2}",
                "\"weights\":{\"canary\":1,\"canary\":2}",
                "\"weights\":{\"canary\":\"x\"}",
                "\"weights\":{\"canary\":-1}",
                "\"CANARY\":1,\"CANARY\":2",
                "\"canary\":1,\"canary\":2",
                "\"laps\":[{\"canary\":1,\"canary\":2}]",
                "\"laps\":[{\"distance_m\":1,\"splits\":{\"canary\":1,\"canary\":2}}]",
                "\"laps\":[{\"distance_m\":1,\"splits\":{\"canary\":-1}}]",
                "\"named_laps\":{\"canary\":{\"distance_m\":-1}}",
                "\"named_laps\":{\"a].canary\":{\"distance_m\":-1}}",
            })
    void namesThatTheCallerChoseAreNotRepeated(String field) {
        String body = "{\"race_name\":\"x\",\"distance_m\":1," + field + "}";
        String answer = refused(body).extract().asString();

        assertThat(answer).doesNotContainIgnoringCase("canary");
    }

    @Test
    void ofVeryManyViolationsTheFirstAreTold() {
        String body = "{\"race_name\":\"x\",\"distance_m\":1,\"laps\":[" + "null,".repeat(500) + "null]}";
        refused(body).body("violations", hasSize(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"colours", "tags"})
    void aListIsReadNoFurtherThanItMayBeLong(String list) {
        String body = "{\"race_name\":\"x\",\"distance_m\":1,\"" + list + "\":[" + "null,".repeat(500) + "null]}";
        refused(body)
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo(list))
                .body("violations[0].message", equalTo("must have at most 2 elements"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"rounds\":[[1,2,3]]", "\"rows\":{\"a\":[1,2,3]}", "\"tags\":[\"a\",\"b\"]"})
    void howLongAListMayBeBoundsNoneWithinIt(String field) {
        sent("{\"race_name\":\"x\",\"distance_m\":1," + field + "}").statusCode(200);
    }

    private static ValidatableResponse refused(String body) {
        return sent(body).statusCode(400).contentType("application/problem+json");
    }

    private static ValidatableResponse sent(String body) {
        return given().contentType("application/json").body(body).post("/edge").then();
    }
}
