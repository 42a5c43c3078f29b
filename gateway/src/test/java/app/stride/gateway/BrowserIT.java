package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import app.stride.gateway.testkit.GatewayWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BrowserIT extends AtTheDoor {
    @Test
    void aPreflightOfTheFrontendIsAnsweredWithoutAToken() {
        anonymous()
                .header("Origin", GatewayWorld.FRONTEND)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type,idempotency-key")
                .options("/v1/training-plans")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", GatewayWorld.FRONTEND)
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("authorization"));

        assertThat(plans.received()).isEmpty();
    }

    @Test
    void theFrontendMayReadTheAnswer() {
        signedIn()
                .header("Origin", GatewayWorld.FRONTEND)
                .get("/v1/training-plans")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", GatewayWorld.FRONTEND)
                .header("Access-Control-Expose-Headers", containsString("X-Request-Id"))
                .header("Access-Control-Expose-Headers", not(containsString("Mcp-")));
    }

    @Test
    void theFrontendReadsNothingWithOurCookie() {
        signedIn()
                .header("Origin", GatewayWorld.FRONTEND)
                .get("/v1/training-plans")
                .then()
                .header("Access-Control-Allow-Credentials", not(equalTo("true")));
        anonymous()
                .header("Origin", GatewayWorld.FRONTEND)
                .header("Access-Control-Request-Method", "GET")
                .options("/session")
                .then()
                .header("Access-Control-Allow-Credentials", not(equalTo("true")));
    }

    @Test
    void aRefusalCanBeReadByTheFrontendToo() {
        anonymous()
                .header("Origin", GatewayWorld.FRONTEND)
                .get("/v1/training-plans")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", GatewayWorld.FRONTEND);
    }

    @Test
    void whatIsRefusedAtFirstSightCanBeReadToo() {
        for (String path : new String[] {"/v1/activities/a%2Fb", "/v1/activities?q=" + "a".repeat(5_000)}) {
            signedIn()
                    .header("Origin", GatewayWorld.FRONTEND)
                    .get(path)
                    .then()
                    .statusCode(anyOf(equalTo(400), equalTo(414)))
                    .contentType("application/problem+json")
                    .header("Access-Control-Allow-Origin", GatewayWorld.FRONTEND);
        }

        assertThat(activity.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.test", "null", GatewayWorld.FRONTEND + ".evil.test"})
    void anyOtherOriginIsRefused(String origin) {
        signedIn()
                .header("Origin", origin)
                .get("/v1/training-plans")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("origin"))
                .header("Access-Control-Allow-Origin", nullValue());

        assertThat(plans.received()).isEmpty();
    }

    @Test
    void itsOwnIsTaken() {
        signedIn()
                .header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .get("/v1/training-plans")
                .then()
                .statusCode(200);
    }

    @Test
    void everyAnswerTellsTheBrowserToBeCareful() {
        for (String path : new String[] {"/v1/training-plans", "/v1/nothing", "/health/live", "/openapi"}) {
            signedIn()
                    .get(path)
                    .then()
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("X-Frame-Options", equalTo("DENY"))
                    .header("Referrer-Policy", equalTo("no-referrer"))
                    .header("Cross-Origin-Resource-Policy", equalTo("same-origin"))
                    .header("Strict-Transport-Security", containsString("max-age"))
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Content-Security-Policy", containsString("base-uri 'none'"))
                    .header("Content-Security-Policy", containsString("form-action 'none'"));
        }
    }
}
