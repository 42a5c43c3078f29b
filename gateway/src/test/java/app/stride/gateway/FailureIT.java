package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import app.stride.gateway.testkit.RawCall;
import app.stride.gateway.testkit.ScriptedUpstream;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"chunked", "Chunked", "CHUNKED"})
    void chunksAreChunksInWhateverCase(String coding) throws Exception {
        try (RawCall call = raw()) {
            call.head("POST /v1/activities HTTP/1.1", authorization(), "Transfer-Encoding: " + coding)
                    .send("2\r\n{}\r\n0\r\n\r\n");

            assertThat(call.answer().status()).isEqualTo(200);
        }
        assertThat(activity.last().body()).isEqualTo("{}");
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
            call.sendResponseHeaders(200, 1000);
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
    void whatDoesNotExistIsAProblemToo() {
        anonymous()
                .get("/v2/anything")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("X-Request-Id", matchesPattern(".{36}"))
                .body("status", equalTo(404));
        anonymous().get("/v1").then().statusCode(404).contentType("application/problem+json");
        anonymous().post("/openapi").then().statusCode(405).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/training-plans/feed/../current",
                "/v1/training-plans/feed/%2e%2e/current",
                "/v1/training-plans/feed/%2E./current",
                "/v1/training-plans/feed/..;/current",
                "/v1/training-plans/feed%2f..%2fcurrent",
                "/v1/training-plans/feed/..%5ccurrent",
                "/v1/training-plans/feed/%252e%252e/current",
                "/v1//training-plans",
                "/v1/training-plans//current",
                "/v1/activities/%00",
                "/v1/activities/%zz",
                "/v1/activities/%2",
                "/v1/activities/./7",
                "/v1/activities\\7",
            })
    void aPathThatTwoServersMayReadDifferentlyIsRefused(String path) throws Exception {
        try (RawCall call = raw()) {
            RawCall.Answer answer =
                    call.head("GET " + path + " HTTP/1.1", authorization()).answer();

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(plans.received()).isEmpty();
            assertThat(activity.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding : chunked",
                "Content-Length: 3\r\nContent-Length: 5",
                "Content-Length: 3, 3",
                "Content-Length: +3",
                "Content-Length: -3",
                "Host: another.test",
            })
    void aRequestThatTwoServersMayDelimitDifferentlyIsRefused(String header) throws Exception {
        try (RawCall call = raw()) {
            call.head("POST /v1/activities HTTP/1.1", authorization(), header).send("0\r\n\r\n");

            assertThat(call.answerHead().status()).isEqualTo(400);
            assertThat(activity.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1\r\nTransfer-Encoding: xchunked",
                "HTTP/1.1\r\nTransfer-Encoding: gzip, chunked",
                "HTTP/1.1\r\nHost: another.test",
                "HTTP/1.0\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked",
            })
    void afterSuchARequestNothingIsTakenOnItsConnection(String versionAndHeaders) throws Exception {
        try (RawCall call = raw()) {
            // When
            call.send("POST /v1/activities " + versionAndHeaders + "\r\nHost: stride.test\r\n" + authorization()
                    + "\r\n\r\n");

            // Then
            RawCall.Answer answer = call.answer();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(call.isClosedByServer()).isTrue();
            assertThat(activity.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Accept: */*", "Origin: http://localhost", "Host: a b", "Host: a b\r\nOrigin: http://localhost"})
    void aRequestThatNamesNoHostIsRefused(String headers) throws Exception {
        try (RawCall call = raw()) {
            call.send("GET /v1/activities HTTP/1.1\r\n" + authorization() + "\r\n" + headers + "\r\n\r\n");

            assertThat(call.answer().status()).isEqualTo(400);
            assertThat(activity.received()).isEmpty();
        }
    }

    @Test
    void whereBothLengthAndChunksAreGivenTheChunksCountAndOnlyTheyArePassedOn() throws Exception {
        try (RawCall call = raw()) {
            call.head(
                            "POST /v1/activities HTTP/1.1",
                            authorization(),
                            "Content-Length: 6",
                            "Transfer-Encoding: chunked")
                    .send("0\r\n\r\n");

            assertThat(call.answer().status()).isEqualTo(200);
        }
        assertThat(activity.last().headers()).containsKey("Transfer-encoding").doesNotContainKey("Content-length");
        assertThat(activity.last().body()).isEmpty();
    }

    @Test
    void anAddressThatNoServiceWouldTakeIsRefused() throws Exception {
        try (RawCall call = raw()) {
            RawCall.Answer answer = call.head(
                            "GET /v1/activities?q=" + "a".repeat(5_000) + " HTTP/1.1", authorization())
                    .answer();

            assertThat(answer.status()).isEqualTo(414);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.body()).contains("4000 characters");
            assertThat(activity.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /v1/activities|400",
                "GET|400",
                "\u0000\u0001\u0002 / HTTP/1.1|400",
                "GET  /v1/activities  HTTP/1.1 x|400",
            })
    void aFirstLineThatIsNoneIsAnsweredAndEndsTheConnection(String line, int status) throws Exception {
        try (RawCall call = raw()) {
            call.head(line, authorization());

            assertThat(call.answerHead().status()).isEqualTo(status);
            assertThat(call.isClosedByServer()).isTrue();
            assertThat(activity.received()).isEmpty();
        }
    }

    @Test
    void aVersionThatNobodySpeaksIsRefused() throws Exception {
        try (RawCall call = raw()) {
            assertThat(call.head("GET /v1/activities HTTP/9.9", authorization())
                            .answer()
                            .status())
                    .isEqualTo(505);
            assertThat(activity.received()).isEmpty();
        }
    }

    @Test
    void whatExceedsTheServersOwnBoundsIsToldByItsStatus() throws Exception {
        try (RawCall call = raw()) {
            assertThat(call.head("GET /" + "a".repeat(70_000) + " HTTP/1.1")
                            .answerHead()
                            .status())
                    .isEqualTo(414);
        }
        try (RawCall call = raw()) {
            assertThat(call.head("GET /v1/activities HTTP/1.1", "X-A: " + "a".repeat(100_000))
                            .answerHead()
                            .status())
                    .isEqualTo(431);
        }
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

    @Test
    void aMethodThatNoServiceTakesIsRefused() throws Exception {
        try (RawCall call = raw()) {
            RawCall.Answer answer =
                    call.head("TRACE /v1/activities HTTP/1.1", authorization()).answer();

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).isEqualTo("DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT");
        }
    }
}
