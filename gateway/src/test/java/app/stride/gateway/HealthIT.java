package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import app.stride.gateway.testkit.RawCall;
import app.stride.gateway.testkit.ScriptedUpstream;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HealthIT extends AtTheDoor {
    @Test
    void itLivesAndIsReadyForAnybodyWhoAsks() {
        anonymous().get("/health/live").then().statusCode(200).body("status", equalTo("UP"));
        anonymous()
                .get("/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'token verification' }.status", equalTo("UP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/health/started"})
    void whoAsksForHeadersAloneGetsTheSameOnes(String path) {
        Response whole = anonymous().get(path);

        anonymous()
                .head(path)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(whole.getHeader("Content-Type")))
                .header("Cache-Control", equalTo(whole.getHeader("Cache-Control")))
                .header("Content-Length", not(equalTo("0")));
    }

    @Test
    void whichPartsAnswerIsShownWithoutMakingTheGatewayUnready() {
        activity.on("/health/ready", call -> ScriptedUpstream.answer(call, 503, "application/json", "{}"));

        await().untilAsserted(() -> anonymous()
                .get("/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'upstreams' }.data.plans", equalTo("ready"))
                .body("checks.find { it.name == 'upstreams' }.data.activity", equalTo("not ready"))
                .body("checks.find { it.name == 'upstreams' }.data.nowhere", equalTo("not responding")));
    }

    @Test
    void metricsAreNotForThePublicAndNameRoutesNotPaths() {
        anonymous().get("/v1/training-plans/feed/s3cret.ics").then().statusCode(200);
        signedIn().get("/v1/activities/0198c0de").then().statusCode(200);

        anonymous().get("/metrics").then().statusCode(404);
        anonymous().get("/q/metrics").then().statusCode(404);
        await().untilAsserted(() -> metrics()
                .body(containsString("uri=\"/v1/activities/*\""))
                .body(containsString("uri=\"/v1/training-plans/feed/*\""))
                .body(not(containsString("s3cret")))
                .body(not(containsString("0198c0de"))));
    }

    /** A gateway that is not ready answers 503, which is not a failed call: alerts would fire on every rollout. */
    @Test
    void whoAsksForHealthIsNotCountedAmongTheCalls() {
        // When
        anonymous().get("/health/live").then().statusCode(200);
        anonymous().get("/health/ready").then().statusCode(200);
        signedIn().get("/v1/activities").then().statusCode(200);

        // Then
        await().untilAsserted(() ->
                metrics().body(containsString("uri=\"/v1/activities/*\"")).body(not(containsString("uri=\"/health"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/activities/s3cret HTTP/1.1\r\nHost: stride.test\r\n\r\n",
                "GET /v1/activities/%2e%2e/s3cret HTTP/1.1\r\nHost: stride.test\r\n\r\n",
                "GET /s3cret HTTP/1.1\r\nHost: stride.test\r\n\r\n",
                "GET /s3cret HTTP/1.1\r\nHost: stride.test\r\nHost: another.test\r\n\r\n",
                "GET /s3cret HTTP/1.1\r\nHost: stride.test\r\nno header\r\n\r\n",
                "GET /s3cret HTTP/9.9\r\nHost: stride.test\r\n\r\n"
            })
    void whatIsRefusedIsNotCountedByItsPathEither(String request) throws Exception {
        // When
        try (RawCall call = raw()) {
            assertThat(call.send(request).answer().status()).isGreaterThanOrEqualTo(400);
        }
        anonymous().get("/v1/activities").then().statusCode(401);

        // Then
        await().untilAsserted(() -> metrics()
                .body(containsString("status=\"401\",uri=\"/v1/activities/*\""))
                .body(not(containsString("s3cret"))));
    }

    @Test
    void ofMethodsThatSomebodyMakesUpNoneIsCounted() throws Exception {
        // When
        try (RawCall call = raw()) {
            assertThat(call.head("S3CRET /v1/activities HTTP/1.1", authorization())
                            .answer()
                            .status())
                    .isEqualTo(405);
        }
        signedIn().get("/v1/activities").then().statusCode(200);

        // Then
        await().untilAsserted(
                        () -> metrics().body(containsString("method=\"GET\"")).body(not(containsString("S3CRET"))));
    }

    private static ValidatableResponse metrics() {
        int management = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return RestAssured.given().port(management).get("/metrics").then().statusCode(200);
    }
}
