package app.stride.activity.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import app.stride.activity.testkit.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class OperationIT {
    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready"})
    void healthIsToldToAnybody(String path) {
        given().get(path).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void metricsAreToldToAnybody() {
        given().get("/metrics").then().statusCode(200).body(containsString("http_server"));
    }

    @Test
    void aTokenThatIsNoneIsRefused() {
        given().auth()
                .oauth2("not.a.token")
                .get("/v1/athletes/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"));
    }

    @Test
    void anAddressThatIsNoneIsAProblem() {
        given().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
    }
}
