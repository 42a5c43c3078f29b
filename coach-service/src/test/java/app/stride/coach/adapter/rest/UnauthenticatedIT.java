package app.stride.coach.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import app.stride.coach.testkit.CoachApplication;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who calls without a good token is told so in the form of every other problem. */
@QuarkusTest
class UnauthenticatedIT extends CoachApplication {
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
        call.request(method, path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("status", equalTo(401))
                .body("instance", equalTo(path));
    }
}
