package app.stride.gateway;

import static app.stride.gateway.testkit.Http2Frames.ENHANCE_YOUR_CALM;
import static app.stride.gateway.testkit.Http2Frames.HEADERS;
import static app.stride.gateway.testkit.Http2Frames.PROTOCOL_ERROR;
import static app.stride.gateway.testkit.Http2Frames.REFUSED_STREAM;
import static app.stride.gateway.testkit.Http2Frames.RESET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.stride.gateway.testkit.Browser;
import app.stride.gateway.testkit.Http2Frames;
import app.stride.gateway.testkit.Http2Frames.Frame;
import app.stride.gateway.testkit.ScriptedUpstream;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an HTTP/2 client can send and an HTTP/1.1 client cannot; no other client may notice. */
@QuarkusTest
class Http2AbuseIT extends AtTheDoor {
    private static final int HEADER_TABLE = 1;
    private static final int INITIAL_WINDOW = 4;
    private static final int MOST_STREAMS = 100;

    /** More than may be reset within half a minute. */
    private static final int RESETS = 300;

    /** More small ones than may follow each other, and more than all headers may have in larger ones. */
    private static final int PIECES = 20;

    static Stream<Arguments> fields() {
        return Stream.of(
                arguments("a b", "1"),
                arguments("a,b", "1"),
                arguments("x\u00e4", "1"),
                arguments("x-a", "1\n y"),
                arguments("x-a", "1\r\n y"),
                arguments("x-a", "a\u0000b"),
                arguments("x-a", "a\u007fb"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldThatCannotBeSaidInHttp1IsRefusedAndIsNoFailureOfThePart(String name, String value) throws Exception {
        try (Http2Frames client = new Http2Frames(RestAssured.port)) {
            for (int call = 0; call < 2 * failuresThatBreakTheCircuit; call++) {
                int stream = 2 * call + 1;
                client.request(stream, "GET", "/v1/training-plans", "authorization", bearer(), name, value);
                assertThat(isRefused(client.outcome(stream))).isTrue();
            }
        }

        assertThat(plans.received()).isEmpty();
        signedIn().get("/v1/training-plans").then().statusCode(200);
    }

    /** Invalid names that the server's library does not reject itself as malformed (RFC 9113, 8.1.1). */
    private static boolean isRefused(Http2Frames.Frame outcome) {
        return outcome.type() == RESET ? outcome.error() == PROTOCOL_ERROR : outcome.status() == 400;
    }

    @ParameterizedTest
    @CsvSource({
        ":method, DELETE",
        ":scheme, https",
        ":path, /v1/activities",
        ":authority, evil.test",
        ":status, 200",
        "connection, close",
        "connection, authorization",
        "keep-alive, timeout=5",
        "proxy-connection, close",
        "transfer-encoding, chunked",
        "upgrade, h2c",
        "te, gzip"
    })
    void whatIsThereTwiceOrConcernsAConnectionIsRefused(String name, String value) throws Exception {
        try (Http2Frames client = new Http2Frames(RestAssured.port)) {
            client.request(1, "GET", "/v1/training-plans", name, value, "authorization", bearer());

            assertThat(isRefused(client.outcome(1))).isTrue();
        }
        assertThat(plans.received()).isEmpty();
        assertThat(activity.received()).isEmpty();
    }

    @Test
    void aTokenMayBeAsLongThere() throws Exception {
        try (Http2Frames client = new Http2Frames(RestAssured.port)) {
            client.request(
                    1, "GET", "/v1/training-plans", "authorization", bearer(), "accept-language", "d".repeat(9_000));

            assertThat(client.next(HEADERS, 1).status()).isEqualTo(200);
        }
    }

    @Test
    void cookiesMayComeOneByOne() throws Exception {
        Browser browser = new Browser(RestAssured.port);
        browser.signIn("maria", "/");

        try (Http2Frames client = new Http2Frames(RestAssured.port)) {
            client.request(1, "GET", "/v1/training-plans", "cookie", "a=b", "cookie", browser.stolenCookies());

            assertThat(client.next(HEADERS, 1).status()).isEqualTo(200);
        }
    }

    @Test
    void moreThanAHundredCallsAtOnceAreRefusedThoughTheClientHasNotHeardOfIt() throws Exception {
        try (Http2Frames client = new Http2Frames(RestAssured.port)) {
            for (int call = 0; call <= 100; call++) {
                client.begin(2 * call + 1, "POST", "/v1/training-plans", "authorization", bearer());
            }

            assertThat(client.next(RESET, 201).error()).isEqualTo(REFUSED_STREAM);
        }
    }

    @Test
    void whoResetsCallsByTheHundredsIsCutOff() throws Exception {
        try (Http2Frames client = new Http2Frames(RestAssured.port)) {
            client.beginAndReset(RESETS, "GET", "/health/live");

            assertThat(client.end()).isEqualTo(ENHANCE_YOUR_CALM);
        }
        signedIn().get("/v1/training-plans").then().statusCode(200);
    }

    /** Of small pieces, a few are allowed; larger ones, until the headers would be too large. */
    @ParameterizedTest
    @ValueSource(ints = {0, 9_000})
    void whoseHeadersNeverEndIsCutOff(int pieceBytes) throws Exception {
        try (Http2Frames client = new Http2Frames(RestAssured.port)) {
            client.beginWithoutEnd(1, "GET", "/v1/training-plans", "authorization", bearer());
            goOn(client, "a".repeat(pieceBytes));

            assertThat(client.end()).isIn(PROTOCOL_ERROR, ENHANCE_YOUR_CALM);
        }
        assertThat(plans.received()).isEmpty();
        signedIn().get("/v1/training-plans").then().statusCode(200);
    }

    private static void goOn(Http2Frames client, String value) {
        try {
            for (int piece = 0; piece < PIECES; piece++) {
                client.goOn(1, "x-a", value);
            }
        } catch (IOException closed) {
            // the connection has been closed already
        }
    }

    @Test
    void aClientThatRemembersNothingIsAnsweredToo() throws Exception {
        try (Http2Frames client = new Http2Frames(RestAssured.port, HEADER_TABLE, 0)) {
            for (int stream = 1; stream <= 5; stream += 2) {
                client.request(stream, "GET", "/v1/training-plans", "authorization", bearer());
                Frame answer = client.next(HEADERS, stream);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.table()).isLessThanOrEqualTo(0);
            }
        }
    }

    @Test
    void whoTakesNothingAndLeavesLateEndsNobodyElsesCall() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        List<Object> connections = new CopyOnWriteArrayList<>();
        plans.on("/v1/training-plans/long", call -> {
            connections.add(call.getRemoteAddress());
            ScriptedUpstream.answer(call, 200, "application/json", "\"" + "x".repeat(20_000) + "\"");
        });
        plans.on("/v1/training-plans/slow", call -> {
            connections.add(call.getRemoteAddress());
            left.await(20, TimeUnit.SECONDS);
            ScriptedUpstream.answer(call, 200, "application/json", "{}");
        });
        try (Http2Frames client = new Http2Frames(RestAssured.port, INITIAL_WINDOW, 0)) {
            client.request(1, "GET", "/v1/training-plans/long", "authorization", bearer());
            assertThat(client.next(HEADERS, 1).status()).isEqualTo(200);
            int slow = callOnTheFirst(connections, client);

            client.reset(1);
            client.awaitHandled(); // and with it the connection closed, if it would be
            left.countDown();

            assertThat(client.next(HEADERS, slow).status()).isEqualTo(200);
            assertThat(plans.received()).hasSameSizeAs(connections);
        }
    }

    /**
     * The stream of a slow call that has got the first call's connection, which is free once all of that answer has
     * come from the service. Until then, each further call gets one of its own and keeps it.
     */
    private int callOnTheFirst(List<Object> connections, Http2Frames client) throws Exception {
        for (int calls = 2; calls < MOST_STREAMS; calls++) {
            int stream = 2 * calls - 1;
            client.request(stream, "POST", "/v1/training-plans/slow", "authorization", bearer());
            await().until(connections::size, equalTo(calls));
            if (connections.get(calls - 1).equals(connections.get(0))) {
                return stream;
            }
        }
        throw new AssertionError("the first call's connection never became free");
    }
}
