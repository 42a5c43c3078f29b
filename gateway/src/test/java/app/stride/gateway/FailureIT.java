package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import app.stride.gateway.testkit.RawCall;
import app.stride.gateway.testkit.ScriptedUpstream;
import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients are told when a service, or a client, fails in the middle of a call. */
@QuarkusTest
class FailureIT extends AtTheDoor {
    @Test
    void aPartThatIsAwayIsNamed() {
        signedIn()
                .get("/v1/nowhere/else")
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .header("X-Request-Id", matchesPattern(".{36}"))
                .body("title", equalTo("Bad Gateway"))
                .body("part", equalTo("nowhere"))
                .body("instance", equalTo("/v1/nowhere/else"))
                .body("detail", containsString("nowhere"))
                .body("detail", not(containsString("127.0.0.1")));
    }

    @Test
    void aPartThatHangsUpWithoutAnAnswerIsNamed() {
        coach.on("/v1/coach/context", call -> call.close());

        signedIn().get("/v1/coach/context").then().statusCode(502).body("part", equalTo("coach"));
    }

    @Test
    void aReadIsAskedOnceMoreWhereTheConnectionWasLost() {
        coach.hangUpOnce("/v1/coach/context");

        signedIn().get("/v1/coach/context").then().statusCode(200);

        assertThat(coach.received()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "POST"})
    void andNothingElseIs(String method) {
        coach.hangUpOnce("/v1/coach/context");

        signedIn().request(method, "/v1/coach/context").then().statusCode(502).body("part", equalTo("coach"));

        assertThat(coach.received()).hasSize(1);
    }

    @Test
    void aPartThatStaysSilentIsNamedAndLetGo() {
        CountDownLatch never = new CountDownLatch(1);
        coach.on("/v1/hasty/chat", call -> never.await(5, TimeUnit.SECONDS));

        signedIn()
                .get("/v1/hasty/chat")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("part", equalTo("coach"));
        never.countDown();
    }

    @Test
    void aPartThatKeepsTalkingMayTakeLongerThanTheTimeout() throws Exception {
        coach.on("/v1/hasty/chat", call -> {
            call.sendResponseHeaders(200, 0);
            CountDownLatch never = new CountDownLatch(1);
            for (int i = 0; i < 8; i++) {
                call.getResponseBody().write('x');
                call.getResponseBody().flush();
                never.await(150, TimeUnit.MILLISECONDS);
            }
            call.getResponseBody().close();
        });

        assertThat(signedIn().get("/v1/hasty/chat").asString()).isEqualTo("xxxxxxxx");
    }

    @Test
    void anAnswerThatStopsInTheMiddleIsCutSoThatNobodyTakesItForWhole() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        coach.on("/v1/hasty/chat", call -> {
            call.sendResponseHeaders(200, 0);
            call.getResponseBody().write("half".getBytes());
            call.getResponseBody().flush();
            never.await(5, TimeUnit.SECONDS);
        });

        try (RawCall call = raw()) {
            call.head("GET /v1/hasty/chat HTTP/1.1", authorization());
            assertThat(call.answerHead().status()).isEqualTo(200);
            assertThat(call.line()).isEqualTo("4");
            assertThat(call.line()).isEqualTo("half");
            assertThat(call.isClosedByServer()).isTrue();
        }
        never.countDown();
    }

    @Test
    void anAnswerThatBreaksOffIsCutAsWell() throws Exception {
        coach.on("/v1/coach/chat", call -> {
            call.sendResponseHeaders(200, 100_000);
            call.getResponseBody().write("half".getBytes());
            call.getResponseBody().flush();
            throw new IllegalStateException("the service dies");
        });

        try (RawCall call = raw()) {
            call.head("GET /v1/coach/chat HTTP/1.1", authorization());
            assertThat(call.answerHead().status()).isEqualTo(200);
            assertThat(call.isClosedByServer()).isTrue();
        }
    }

    @Test
    void ofAShortAnswerThatBreaksOffNothingIsTold() throws Exception {
        coach.on("/v1/coach/chat", call -> {
            begin(call);
            throw new IllegalStateException("the service dies");
        });
        coach.on("/v1/coach/context", call -> ScriptedUpstream.answer(call, 200, "text/plain", "all of it"));

        try (RawCall call = raw()) {
            RawCall.Answer instead =
                    call.head("GET /v1/coach/chat HTTP/1.1", authorization()).answer();
            assertThat(instead.status()).isEqualTo(502);
            assertThat(instead.body()).contains("\"part\":\"coach\"").doesNotContain("half");
            assertThat(instead.header("Etag")).isEmpty();
            RawCall.Answer next =
                    call.head("GET /v1/coach/context HTTP/1.1", authorization()).answer();
            assertThat(next.body()).isEqualTo("all of it");
        }
    }

    @Test
    void norOfOneThatStopsInTheMiddle() {
        CountDownLatch never = new CountDownLatch(1);
        coach.on("/v1/hasty/chat", call -> {
            begin(call);
            never.await(5, TimeUnit.SECONDS);
        });

        signedIn().get("/v1/hasty/chat").then().statusCode(504).body("part", equalTo("coach"));
        never.countDown();
    }

    @Test
    void aShortAnswerInPartsIsWhole() {
        coach.on("/v1/coach/context", call -> {
            call.sendResponseHeaders(200, 3 * 5000);
            for (String part : List.of("a", "b", "c")) {
                call.getResponseBody().write(part.repeat(5000).getBytes());
                call.getResponseBody().flush();
                TimeUnit.MILLISECONDS.sleep(50);
            }
            call.close();
        });

        assertThat(signedIn().get("/v1/coach/context").asString())
                .isEqualTo("a".repeat(5000) + "b".repeat(5000) + "c".repeat(5000));
    }

    private static void begin(HttpExchange call) throws IOException {
        call.getResponseHeaders().set("ETag", "\"of-the-whole\"");
        call.sendResponseHeaders(200, 1000);
        call.getResponseBody().write("half".getBytes());
        call.getResponseBody().flush();
    }

    @Test
    void clientsThatVanishAreNoFailureOfThePart() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        coach.on("/v1/coach/threads", call -> gone.await(20, TimeUnit.SECONDS));

        for (int i = 1; i <= 2 * failuresThatBreakTheCircuit; i++) {
            RawCall call = raw();
            int arrived = i;
            call.head("GET /v1/coach/threads HTTP/1.1", authorization());
            await().until(() -> coach.received().size() == arrived);
            call.vanish();
        }

        signedIn().get("/v1/coach/context").then().statusCode(200);
        gone.countDown();
    }

    @Test
    void aClientThatStopsInTheMiddleOfItsUploadIsToldSo() throws Exception {
        coach.on("/v1/hasty/upload", call -> call.getRequestBody().readAllBytes());

        try (RawCall call = raw()) {
            call.head("POST /v1/hasty/upload HTTP/1.1", authorization(), "Content-Length: 1000")
                    .send("only this");

            assertThat(call.answer().status()).isEqualTo(408);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void aFailureInAForeignFormIsSaidInOurs(int status) {
        coach.on("/v1/coach/context", call -> ScriptedUpstream.answer(call, status, "text/html", "<h1>nginx</h1>"));

        signedIn()
                .get("/v1/coach/context")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("part", equalTo("coach"));
    }

    @Test
    void aFailureInOurFormIsLeftAsItIs() {
        coach.on(
                "/v1/coach/context",
                call -> ScriptedUpstream.answer(call, 503, "application/problem+json", "{\"detail\":\"migrating\"}"));

        signedIn().get("/v1/coach/context").then().statusCode(503).body("detail", equalTo("migrating"));
    }

    @Test
    void aClientThatSendsNextToNothingIsToldSo() throws Exception {
        coach.on("/v1/hasty/upload", call -> call.getRequestBody().readAllBytes());

        try (RawCall call = raw()) {
            call.head("POST /v1/hasty/upload HTTP/1.1", authorization(), "Content-Length: 1000");
            Thread trickle = new Thread(() -> trickle(call));
            trickle.start();

            assertThat(call.answer().status()).isEqualTo(408);
            trickle.interrupt();
            trickle.join();
        }
    }

    /** Never silent for as long as the route's timeout. */
    private static void trickle(RawCall call) {
        try {
            for (int i = 0; i < 100; i++) {
                call.send("x");
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException cutOff) {
            // as it should be
        }
    }
}
