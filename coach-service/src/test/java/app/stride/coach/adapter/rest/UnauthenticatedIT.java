package app.stride.coach.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import app.stride.coach.testkit.CoachApplication;
import app.stride.embedded.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who calls without a good token is told so in the form of every other problem. */
@QuarkusTest
class UnauthenticatedIT extends CoachApplication {
    @ConfigProperty(name = "stride.oidc.issuer")
    String tokenIssuer;

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/coach/threads, ",
        "GET, /v1/coach/threads, Bearer .",
        "GET, /v1/coach/threads, Bearer ..",
        "GET, /v1/coach/threads, Bearer a.b.c",
        "GET, /v1/coach/proposals, Basic YTpi",
        "GET, /v1/coach/context, ",
        "GET, /v1/coach/export, ",
        "GET, /v1/coach/suggestions, ",
        "POST, /v1/coach/chat, ",
        "POST, /v1/coach/mcp, Bearer ..",
    })
    void noTokenOrABadOneIsA401(String method, String path, @Nullable String authorization) {
        RequestSpecification call = given().contentType("application/json").body("{\"message\":\"x\"}");
        if (authorization != null) {
            call.header("Authorization", authorization);
        }
        isRefused(call.request(method, path), path);
    }

    /** All are signed by the issuer, for our audience, and still valid. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /v1/coach/threads | {\"typ\":\"JWT\"}                | {\"nonce\":\"of an ID token\"}",
                "GET  | /v1/coach/threads | {\"typ\":\"JWT\"}                | {\"typ\":\"ID\"}",
                "GET  | /v1/coach/threads | {\"typ\":\"JWT\"}                | {\"typ\":\"Refresh\"}",
                "GET  | /v1/coach/threads | {\"typ\":\"rt+jwt\"}             | {}",
                "GET  | /v1/coach/threads | {\"typ\":\"logout+jwt\"}         | {}",
                "GET  | /v1/coach/threads | {\"jku\":\"https://evil.test\"}  | {}",
                "GET  | /v1/coach/threads | {}                             | {\"cnf\":{\"jkt\":\"thumbprint\"}}",
                "POST | /v1/coach/mcp     | {\"typ\":\"JWT\"}                | {\"at_hash\":\"of an ID token\"}",
            })
    void theIssuersOtherTokensOpenNothing(String method, String path, String header, String claims) {
        String token = Tokens.of(tokenIssuer).shaped(athlete, header, claims);

        RequestSpecification call =
                given().auth().oauth2(token).contentType("application/json").body("{\"message\":\"x\"}");
        isRefused(call.request(method, path), path);
    }

    @Test
    void anAccessTokenNeedNotSayThatItIsOne() {
        String token = Tokens.of(tokenIssuer).shaped(athlete, "{\"typ\":\"JWT\"}", "{}");

        given().auth().oauth2(token).get("/v1/coach/threads").then().statusCode(200);
    }

    private static void isRefused(Response answer, String path) {
        answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("status", equalTo(401))
                .body("instance", equalTo(path));
    }
}
