package app.stride.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import app.stride.gateway.testkit.RawCall;
import app.stride.gateway.testkit.ScriptedUpstream;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RateLimitIT extends AtTheDoor {
    @ConfigProperty(name = "stride.gateway.limits.rate.chat.calls")
    int chats;

    @ConfigProperty(name = "stride.gateway.limits.streams")
    int streams;

    private final String greedy = "greedy-" + UUID.randomUUID();

    @Test
    void whoAsksTooMuchIsToldWhenToComeBackAndNobodyElseSuffers() {
        for (int call = 0; call < chats; call++) {
            chat(greedy).then().statusCode(200);
        }

        chat(greedy)
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .header("RateLimit", containsString("\"chat\";r=0"))
                .header("RateLimit-Policy", containsString("\"chat\";q=" + chats))
                .body("detail", containsString("Try again in"));

        assertThat(coach.received()).hasSize(chats);
        chat("modest-" + UUID.randomUUID()).then().statusCode(200);
        as(greedy).get("/v1/coach/threads").then().statusCode(200).header("RateLimit", containsString("\"read\""));
    }

    @Test
    void whoShowsNoTokenIsCountedByAddress() {
        anonymous()
                .get("/v1/training-plans")
                .then()
                .statusCode(401)
                .header("RateLimit", containsString("\"anonymous\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openapi",
                "/docs",
                "/session",
                "/session/login",
                "/nothing/here",
                "/.well-known/openid",
                "/assets/no-such-file.js",
                "/health/nothing"
            })
    void soIsWhoeverAsksForSomethingWithoutARoute(String path) {
        anonymous().get(path).then().header("RateLimit", containsString("\"anonymous\""));
    }

    @Test
    void soIsWhoeverSignsOut() {
        anonymous().post("/session/logout").then().header("RateLimit", containsString("\"anonymous\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /v1/activities/a%2Fb", "TRACE /v1/activities", "POST /v1//training-plans"})
    void soIsWhoeverSendsWhatNoServiceAccepts(String methodAndAddress) throws Exception {
        try (RawCall call = raw()) {
            RawCall.Answer answer =
                    call.head(methodAndAddress + " HTTP/1.1", authorization()).answer();

            assertThat(answer.status()).isIn(400, 405);
            assertThat(answer.header("RateLimit")).contains("\"anonymous\"");
        }
    }

    @Test
    void soIsAPageOfAnotherOrigin() {
        signedIn()
                .header("Origin", "https://evil.test")
                .get("/v1/training-plans")
                .then()
                .statusCode(403)
                .header("RateLimit", containsString("\"anonymous\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/page.js", "/health", "/health/live", "/health/ready", "/health/started"})
    void filesOfThePagesAndProbesAreNotCounted(String path) {
        anonymous().get(path).then().header("RateLimit", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: text/event-stream",
                "Accept: application/json\r\nAccept: Text/Event-Stream",
                "Accept: application/xml, text/*;q=0.5"
            })
    void soManyEventStreamsMayBeOpenAndNoMore(String accept) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        coach.on("/v1/coach/chat", call -> {
            call.getResponseHeaders().set("Content-Type", "text/event-stream");
            call.sendResponseHeaders(200, 0);
            call.getResponseBody().write("event: token\n\n".getBytes(UTF_8));
            call.getResponseBody().flush();
            end.await(20, TimeUnit.SECONDS);
        });
        List<RawCall> open = new ArrayList<>();
        try {
            for (int stream = 0; stream < streams; stream++) {
                RawCall call = raw();
                open.add(call);
                assertThat(openStream(call, accept).status()).isEqualTo(200);
            }
            try (RawCall oneTooMany = raw()) {
                assertThat(openStream(oneTooMany, accept).status()).isEqualTo(429);
            }
        } finally {
            end.countDown();
            for (RawCall call : open) {
                call.close();
            }
        }
    }

    /** They have to accept events, whatever they are answered with. */
    @Test
    void anAssistantsCallsAreNotAmongThem() throws Exception {
        CountDownLatch arrived = new CountDownLatch(streams + 1);
        CountDownLatch end = new CountDownLatch(1);
        coach.on("/v1/coach/mcp", call -> {
            arrived.countDown();
            end.await(20, TimeUnit.SECONDS);
            ScriptedUpstream.answer(call, 200, "application/json", "{}");
        });
        List<RawCall> underWay = new ArrayList<>();
        try {
            for (int each = 0; each <= streams; each++) {
                RawCall call = raw();
                underWay.add(call);
                ask(call, "/v1/coach/mcp", "Accept: application/json, text/event-stream");
            }

            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
            end.countDown();
            for (RawCall call : underWay) {
                assertThat(call.answer().status()).isEqualTo(200);
            }
        } finally {
            end.countDown();
            for (RawCall call : underWay) {
                call.close();
            }
        }
    }

    @Test
    void oneThatTheServiceBreaksOffIsNotOpenAnyMore() throws Exception {
        String accept = "Accept: text/event-stream";
        coach.on("/v1/coach/chat", call -> {
            call.getResponseHeaders().set("Content-Type", "text/event-stream");
            call.sendResponseHeaders(200, 1000);
            call.getResponseBody().write("event: token\n\n".getBytes(UTF_8));
            call.getResponseBody().flush();
            throw new IllegalStateException("the service dies");
        });

        for (int stream = 0; stream <= streams; stream++) {
            try (RawCall call = raw()) {
                assertThat(openStream(call, accept).status()).isEqualTo(200);
                assertThat(call.isClosedByServer()).isTrue();
            }
        }
    }

    private RawCall.Answer openStream(RawCall call, String accept) throws Exception {
        ask(call, "/v1/coach/chat", accept);
        return call.answerHead();
    }

    private void ask(RawCall call, String path, String accept) throws Exception {
        call.head(
                        "POST " + path + " HTTP/1.1",
                        "Authorization: Bearer " + issuer.token(greedy),
                        accept,
                        "Content-Length: 2")
                .send("{}");
    }

    private Response chat(String athlete) {
        return as(athlete).body("{}").post("/v1/coach/chat");
    }

    private RequestSpecification as(String athlete) {
        return anonymous().header("Authorization", "Bearer " + issuer.token(athlete));
    }
}
