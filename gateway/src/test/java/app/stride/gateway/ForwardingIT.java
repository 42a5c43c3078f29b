package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.stride.gateway.testkit.RawCall;
import app.stride.gateway.testkit.ScriptedUpstream;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call reaches its service as it was made, and the response comes back as it was given. */
@QuarkusTest
class ForwardingIT extends AtTheDoor {
    @ParameterizedTest
    @CsvSource({
        "/v1/training-plans, plans",
        "/v1/training-plans/calendar?start_date=2026-05-01&end_date=2026-05-31, plans",
        "/v1/activities, activity",
        "/v1/activities/import, activity",
        "/v1/activities/imports/42, activity",
        "/v1/athletes/me/personal-bests, activity",
        "/v1/daily-checkins, activity",
        "/v1/coach/context?days=30, coach",
    })
    void eachPathReachesItsServiceUnchanged(String path, String part) {
        signedIn().get(path).then().statusCode(200).body("part", equalTo(part));

        assertThat(Map.of("plans", plans, "activity", activity, "coach", coach)
                        .get(part)
                        .last()
                        .uri())
                .hasToString(path);
    }

    @Test
    void whatBrowsersDoNotEscapeInAQueryReachesItAsAUri() throws Exception {
        try (RawCall call = raw()) {
            RawCall.Answer answer = call.head("GET /v1/activities?tags[]=a|b HTTP/1.1", authorization())
                    .answer();

            assertThat(answer.status()).isEqualTo(200);
        }
        assertThat(activity.last().uri()).hasToString("/v1/activities?tags[]=a%7Cb");
    }

    @Test
    void anAnswerWithoutABodyEndsWithItsHeaders() throws Exception {
        for (int status : new int[] {204, 304}) {
            plans.on("/v1/training-plans/current", call -> {
                call.getResponseHeaders().set("ETag", "\"r1\"");
                call.sendResponseHeaders(status, -1);
            });
            try (RawCall call = raw()) {
                RawCall.Answer answer = call.head("GET /v1/training-plans/current HTTP/1.1", authorization())
                        .answerHead();

                assertThat(answer.status()).isEqualTo(status);
                assertThat(answer.header("ETag")).isEqualTo("\"r1\"");
                assertThat(answer.header("Transfer-Encoding")).isEmpty();
                assertThat(call.head("GET /v1/activities HTTP/1.1", authorization())
                                .answer()
                                .status())
                        .as("the connection goes on")
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void methodAndBodyArePassedOn() {
        signedIn()
                .contentType(ContentType.JSON)
                .body("{\"goal_race_name\":\"Zürich\"}")
                .post("/v1/training-plans")
                .then()
                .statusCode(200);

        assertThat(plans.last().method()).isEqualTo("POST");
        assertThat(plans.last().body()).isEqualTo("{\"goal_race_name\":\"Zürich\"}");
        assertThat(plans.last().header("Content-type")).startsWith("application/json");
    }

    @Test
    void statusHeadersAndBodyComeBack() {
        plans.on("/v1/training-plans", call -> {
            call.getResponseHeaders().set("ETag", "\"7\"");
            ScriptedUpstream.answer(call, 422, "application/problem+json", "{\"status\":422}");
        });

        signedIn()
                .post("/v1/training-plans")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .header("ETag", "\"7\"")
                .body("status", equalTo(422));
    }

    @Test
    void linksToTheServiceBecomeLinksToThisOrigin() {
        plans.on("/v1/training-plans", call -> {
            call.getResponseHeaders().set("Location", plans.url() + "/v1/training-plans/7");
            call.getResponseHeaders().set("Link", "<" + plans.url() + "/v1/training-plans?cursor=x>; rel=\"next\"");
            ScriptedUpstream.answer(call, 201, "application/json", "{}");
        });

        signedIn()
                .post("/v1/training-plans")
                .then()
                .statusCode(201)
                .header("Location", "/v1/training-plans/7")
                .header("Link", "</v1/training-plans?cursor=x>; rel=\"next\"");
    }

    @Test
    void anAnswerWithoutContentStaysOne() throws Exception {
        activity.on("/v1/activities/7", call -> ScriptedUpstream.answer(call, 204, "text/plain", ""));

        try (RawCall call = raw()) {
            RawCall.Answer answer = call.head("DELETE /v1/activities/7 HTTP/1.1", authorization())
                    .answer();
            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.header("Transfer-Encoding")).isEmpty();

            RawCall.Answer next =
                    call.head("GET /v1/activities HTTP/1.1", authorization()).answer();
            assertThat(next.body()).isEqualTo("{\"part\":\"activity\"}");
        }
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() throws Exception {
        try (RawCall call = raw()) {
            RawCall.Answer head =
                    call.head("HEAD /v1/activities HTTP/1.1", authorization()).answerHead();
            RawCall.Answer next =
                    call.head("GET /v1/activities HTTP/1.1", authorization()).answer();

            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("Content-Type")).isEqualTo("application/json");
            assertThat(next.status()).isEqualTo(200);
        }
    }

    @Test
    void optionsWithoutAnOriginGoesToTheService() {
        signedIn().options("/v1/activities").then().statusCode(200);

        assertThat(activity.last().method()).isEqualTo("OPTIONS");
    }

    @Test
    void connectionsToAServiceAreUsedAgain() {
        Set<Integer> ports = java.util.concurrent.ConcurrentHashMap.newKeySet();
        coach.on("/v1/coach/suggestions", call -> {
            ports.add(call.getRemoteAddress().getPort());
            ScriptedUpstream.answer(call, 200, "application/json", "{}");
        });

        for (int i = 0; i < 10; i++) {
            signedIn().get("/v1/coach/suggestions").then().statusCode(200);
        }

        assertThat(ports).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void anOldClientGetsAnAnswerOfKnownLength() throws Exception {
        try (RawCall call = raw()) {
            assertThat(call.head("GET /v1/activities HTTP/1.0", authorization())
                            .answer()
                            .body())
                    .isEqualTo("{\"part\":\"activity\"}");
        }
    }
}
