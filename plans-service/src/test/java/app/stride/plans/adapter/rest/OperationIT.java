package app.stride.plans.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import app.stride.plans.testkit.ServiceTest;
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

    /** What asks the database each time would take all replicas away at once while it fails over. */
    @Test
    void readinessAsksTheDatabaseNoMoreOnceItHasAnswered() {
        given().get("/health/ready")
                .then()
                .body("checks.name", hasItem("database"))
                .body("checks.name", everyItem(not(containsString("connections health check"))));
    }
}
