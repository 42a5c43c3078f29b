package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import app.stride.gateway.testkit.RawCall;
import app.stride.gateway.testkit.ScriptedUpstream;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-User",
                "X-User-Id",
                "x_user",
                "X-Forwarded-User",
                "X-Forwarded-Email",
                "X-Remote-User",
                "X-Auth-Request-User",
                "X-Athlete-Id",
                "X-Real-IP",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "Remote-User",
                "Remote-Groups",
                "Forwarded",
                "Cookie",
                "Proxy-Authorization",
                "TE",
                "Upgrade",
                "Keep-Alive",
                "Tracestate",
                "Baggage"
            })
    void headersThatClaimSomethingStayOutside(String header) {
        signedIn().header(header, "mallory").get("/v1/activities").then().statusCode(200);

        assertThat(activity.last().headers().toString()).doesNotContain("mallory");
    }

    @Test
    void headersThatConnectionNamesStayOutside() throws Exception {
        try (RawCall call = raw()) {
            call.head(
                            "GET /v1/activities HTTP/1.1",
                            authorization(),
                            "Connection: keep-alive, Secret-Hop",
                            "Secret-Hop: 1")
                    .answer();
        }

        assertThat(activity.last().headers()).doesNotContainKey("Secret-hop");
        assertThat(activity.last().header("Authorization")).startsWith("Bearer ");
    }

    @Test
    void whereTheCallCameFromIsSaidByTheGatewayAlone() throws Exception {
        try (RawCall call = raw()) {
            call.head(
                            "GET /v1/activities HTTP/1.1",
                            authorization(),
                            "X-Forwarded-For: 6.6.6.6",
                            "X-Forwarded-Host: evil.test",
                            "X-Forwarded-Proto: gopher")
                    .answer();
        }

        assertThat(activity.last().header("X-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(activity.last().header("X-forwarded-host")).isEqualTo("stride.test");
        assertThat(activity.last().header("X-forwarded-proto")).isEqualTo("http");
    }

    @Test
    void hopByHopHeadersOfAnAnswerStayInside() {
        activity.on("/v1/activities", call -> {
            call.getResponseHeaders().set("Keep-Alive", "timeout=5");
            call.getResponseHeaders().set("Proxy-Authenticate", "Basic");
            call.getResponseHeaders().set("Server", "secret/1.0");
            call.getResponseHeaders().set("X-Request-Id", "of-the-service");
            ScriptedUpstream.answer(call, 200, "application/json", "{}");
        });

        var headers =
                signedIn().header("X-Request-Id", "mine").get("/v1/activities").headers();

        assertThat(headers.getValues("X-Request-Id")).isEqualTo(List.of("mine"));
        assertThat(headers.asList().stream().map(header -> header.getName()))
                .doesNotContainAnyElementsOf(
                        Set.of("Keep-Alive", "Proxy-Authenticate", "Server", "keep-alive", "server"));
    }

    @Test
    void aSaneRequestIdIsKeptAndPassedOn() {
        signedIn()
                .header("X-Request-Id", "run-42_a")
                .get("/v1/activities")
                .then()
                .header("X-Request-Id", "run-42_a");

        assertThat(activity.last().header("X-request-id")).isEqualTo("run-42_a");
    }

    @Test
    void theRequestIdIsPassedOnThoughConnectionNamesIt() throws Exception {
        try (RawCall call = raw()) {
            call.head(
                            "GET /v1/activities HTTP/1.1",
                            authorization(),
                            "Connection: keep-alive, X-Request-Id",
                            "X-Request-Id: run-43")
                    .answer();
        }

        assertThat(activity.last().header("X-request-id")).isEqualTo("run-43");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "umläut"})
    void anInsaneRequestIdIsReplaced(String id) throws Exception {
        try (RawCall call = raw()) {
            RawCall.Answer answer = call.head("GET /v1/activities HTTP/1.1", authorization(), "X-Request-Id: " + id)
                    .answer();

            assertThat(answer.header("X-Request-Id")).matches("[0-9a-f-]{36}");
            assertThat(activity.last().header("X-request-id")).isEqualTo(answer.header("X-Request-Id"));
        }
    }

    @Test
    void anEndlessRequestIdIsReplaced() {
        signedIn()
                .header("X-Request-Id", "a".repeat(129))
                .get("/v1/activities")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void aTraceGoesOnAndOneIsBegunWhereThereIsNone() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        signedIn().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").get("/v1/activities");
        assertThat(activity.last().header("Traceparent")).matches("00-" + trace + "-[0-9a-f]{16}-01");

        signedIn().get("/v1/activities");
        assertThat(activity.last().header("Traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void aTraceGoesOnWhateverTheCallersConnectionNames() throws Exception {
        // When
        try (RawCall call = raw()) {
            call.head("GET /v1/activities HTTP/1.1", authorization(), "Connection: traceparent, X-Request-Id")
                    .answer();
        }

        // Then
        assertThat(activity.last().header("Traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        assertThat(activity.last().header("X-request-id")).isNotEmpty();
    }

    @Test
    void noCacheKeepsWhatIsOneAthletesUnlessTheServiceSaysHow() {
        signedIn().get("/v1/activities").then().header("Cache-Control", "no-store");

        activity.on("/v1/activities", call -> {
            call.getResponseHeaders().set("Cache-Control", "private, no-cache");
            ScriptedUpstream.answer(call, 200, "application/json", "{}");
        });
        signedIn().get("/v1/activities").then().header("Cache-Control", "private, no-cache");
    }

    @Test
    void whatACallersTracerWroteEndsHere() {
        signedIn()
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .header("tracestate", "vendor=mallory")
                .header("baggage", "who=mallory")
                .get("/v1/activities")
                .then()
                .statusCode(200);

        assertThat(activity.last().headers().toString()).doesNotContain("mallory");
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
    void anUpgradeIsNotPassedOnSoThatNothingGoesRoundTheDoor() throws Exception {
        try (RawCall call = raw()) {
            RawCall.Answer answer = call.head(
                            "GET /v1/activities HTTP/1.1",
                            authorization(),
                            "X-User: mallory",
                            "Connection: Upgrade",
                            "Upgrade: websocket",
                            "Sec-WebSocket-Version: 13",
                            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")
                    .answer();

            assertThat(answer.status()).isEqualTo(200);
        }
        assertThat(activity.last().headers())
                .doesNotContainKeys("Upgrade", "X-user", "Sec-websocket-version", "Sec-websocket-key");
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
