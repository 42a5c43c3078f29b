package app.stride.plans.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import app.stride.embedded.Tokens;
import app.stride.plans.testkit.ServiceTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"typ\":\"JWT\"}               | {\"nonce\":\"of an ID token\"}",
                "{\"typ\":\"JWT\"}               | {\"typ\":\"Refresh\"}",
                "{\"jku\":\"https://evil.test\"} | {}",
            })
    void theIssuersOtherTokensOpenNothing(String header, String claims) {
        String issuer = ConfigProvider.getConfig().getValue("stride.oidc.issuer", String.class);

        given().auth()
                .oauth2(Tokens.of(issuer).shaped("anna", header, claims))
                .get("/v1/training-plans")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"));
    }
}
