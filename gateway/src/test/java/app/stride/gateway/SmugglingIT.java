package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.gateway.testkit.RawCall;
import app.stride.gateway.testkit.ScriptedUpstream;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A request whose end two servers could see in different places carries another, without a token, in its body: it
 * must never reach a service, nor may anybody after it get a response that is not theirs.
 */
@QuarkusTest
class SmugglingIT extends AtTheDoor {
    private static final String HIDDEN = "GET /v1/activities/smuggled HTTP/1.1\r\nHost: stride.test\r\n\r\n";

    static Stream<String> framings() {
        String chunked = "Transfer-Encoding: chunked\r\n";
        String length = "Content-Length: ";
        String whole = length + ("0\r\n\r\n" + HIDDEN).length() + "\r\n";
        String end = "\r\n0\r\n\r\n" + HIDDEN;
        String inChunk = "\r\n" + Integer.toHexString(HIDDEN.length()) + "\r\n" + HIDDEN + "\r\n0\r\n\r\n";
        List<String> oddEncodings = List.of(
                "Transfer-Encoding:\tchunked\r\n",
                "Transfer-Encoding: \"chunked\"\r\n",
                "Transfer-Encoding: chunked, identity\r\n",
                "Transfer-Encoding: identity, chunked\r\n",
                "Transfer-Encoding: CHUNKED \r\n",
                "Transfer-Encoding:\u000bchunked\r\n",
                "Transfer-Encoding\t: chunked\r\n",
                "X: y\nTransfer-Encoding: chunked\r\n",
                "X: y\rTransfer-Encoding: chunked\r\n",
                "X: y\r\n Transfer-Encoding: chunked\r\n",
                "Transfer-Encoding:\r\n chunked\r\n",
                "Transfer_Encoding: chunked\r\n",
                "Connection: Transfer-Encoding\r\n" + chunked);
        List<String> oddLengths = List.of(
                "0x10", "1e1", "6 6", "6;6", "6, 6", "", "00", "-0", "+5", "5.0", "99999999999999999999", "\t5", "５");
        List<String> oddChunks = List.of(
                "0x5\r\nhello\r\n",
                "-5\r\nhello\r\n",
                "+5\r\nhello\r\n",
                "5\nhello\r\n",
                "5\r\nhello",
                "5;a=\"\r\n\"\r\nhello\r\n",
                "10000000000000005\r\nhello\r\n",
                "5 5\r\nhello\r\n",
                "\r\n5\r\nhello\r\n");
        return Stream.of(
                        Stream.of(whole + chunked + end, chunked + whole + end, chunked + length + "4\r\n" + inChunk),
                        Stream.of(
                                chunked + chunked + end,
                                length + "0\r\n" + length + HIDDEN.length() + "\r\n\r\n" + HIDDEN),
                        oddEncodings.stream().map(encoding -> encoding + end),
                        oddEncodings.stream().map(encoding -> whole + encoding + end),
                        oddEncodings.stream().map(encoding -> length + "0\r\n" + encoding + inChunk),
                        oddLengths.stream().map(value -> length + value + "\r\n\r\n" + HIDDEN),
                        oddChunks.stream().map(chunk -> chunked + "\r\n" + chunk + "0\r\n\r\n" + HIDDEN))
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"POST / HTTP/1.1\r\n", "POST * HTTP/1.1\r\nHost: stride.test\r\n", "POST / HTTP/1.1\r\nHost:\r\n"
            })
    void norDoesItBehindARequestThatIsRefusedBeforeAnythingElse(String lineAndHost) throws Exception {
        try (RawCall call = raw()) {
            call.send(lineAndHost + authorization() + "\r\nTransfer-Encoding: xchunked\r\n\r\n"
                    + "GET /v1/activities/smuggled HTTP/1.1\r\nHost: stride.test\r\n" + authorization() + "\r\n\r\n");

            assertThat(call.answer().status()).isEqualTo(400);
            assertThat(call.isClosedByServer()).isTrue();
        }
        assertThat(activity.received()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("framings")
    void whatIsHiddenInARequestReachesNobody(String headersAndBody) throws Exception {
        sendAndListen(
                "POST /v1/activities HTTP/1.1\r\nHost: stride.test\r\n" + authorization() + "\r\n" + headersAndBody);
        sendAndListen(
                "GET /v1/activities HTTP/1.1\r\nHost: stride.test\r\n" + authorization() + "\r\n" + headersAndBody);

        nothingWasSmuggled();
    }

    /** HTTP/1.0 servers trust a length beside chunks, and the rest would be the upstream's next request. */
    @Test
    void beforeHttp11ALengthBesideChunksHidesNothingEither() throws Exception {
        // When
        String longer = "hello" + HIDDEN;
        String framing = "Content-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: keep-alive\r\n\r\n";
        String chunks = Integer.toHexString(longer.length()) + "\r\n" + longer + "\r\n0\r\n\r\n";
        sendAndListen(
                "POST /v1/activities HTTP/1.0\r\nHost: stride.test\r\n" + authorization() + "\r\n" + framing + chunks);

        // Then
        nothingWasSmuggled();
        assertThat(activity.received())
                .extracting(ScriptedUpstream.Received::method)
                .doesNotContain("POST");
    }

    /**
     * What is sent in one go is read while the first request is answered: what follows the ambiguous one is already
     * there when that is rejected.
     */
    @Test
    void whatFollowsADoubtfulRequestIsNotDoneEvenIfItWasReadBefore() throws Exception {
        // When
        String head = " HTTP/1.1\r\nHost: stride.test\r\n" + authorization() + "\r\n";
        sendAndListen("GET /v1/activities/first" + head + "\r\n"
                + "GET /v1/activities" + head + "Transfer-Encoding: xchunked\r\n\r\n"
                + "GET /v1/activities/smuggled" + head + "\r\n");

        // Then
        nothingWasSmuggled();
        assertThat(activity.received())
                .extracting(received -> received.uri().toString())
                .contains("/v1/activities/first");
    }

    static Stream<Arguments> upgrades() {
        String more = "hello" + HIDDEN;
        List<String> bodies = List.of(
                Integer.toHexString(more.length()) + "\r\n" + more + "\r\n0\r\n\r\n", "2\r\nhe\r\n0\r\n\r\n" + HIDDEN);
        return Stream.of("HTTP/1.0", "http/1.1")
                .flatMap(version -> bodies.stream().map(body -> Arguments.of(version, body)));
    }

    /**
     * Once a connection is on its way to HTTP/2, Vert.x does not measure the body any more that began on HTTP/1. Here it can be on its way: only the program as
     * it is delivered leaves the offer unheard.
     */
    @ParameterizedTest
    @MethodSource("upgrades")
    void anOfferToGoOnInHttp2HidesNothingEither(String version, String body) throws Exception {
        try (RawCall call = raw()) {
            call.send("POST /v1/activities " + version + "\r\nHost: stride.test\r\n" + authorization()
                    + "\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA"
                    + "\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n" + body);
            call.drain();
        }
        nothingWasSmuggled();
        assertThat(activity.received())
                .extracting(ScriptedUpstream.Received::method)
                .doesNotContain("POST");
    }

    /** As Netty reads it, eight bytes follow that no header tells of: whoever passes the head on alone leaves the service waiting for them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/activities HTTP/1.1",
                "GET /v1/training-plans/feed/some.ics HTTP/1.1",
                "POST /v1/activities HTTP/1.1",
                "GET /openapi HTTP/1.1",
                "GET / HTTP/1.1",
                "GET /v1/activities HTTP/1.0"
            })
    void aBodyThatOnlyADraftOfWebSocketsKnewIsNotTaken(String line) throws Exception {
        try (RawCall raw = raw()) {
            raw.send(line + "\r\nHost: stride.test\r\n" + authorization()
                    + "\r\nSec-WebSocket-Key1: 1\r\nSEC-WEBSOCKET-KEY2: 2\r\n\r\n" + HIDDEN);

            assertThat(raw.answer().status()).isEqualTo(400);
            assertThat(raw.isClosedByServer()).isTrue();
        }
        assertThat(plans.received()).isEmpty();
        nothingWasSmuggled();
    }

    private void nothingWasSmuggled() {
        for (String path : List.of("/v1/activities", "/v1/training-plans/current", "/v1/activities/imports/7")) {
            String part = path.startsWith("/v1/act") ? "activity" : "plans";
            assertThat(signedIn().get(path).then().statusCode(200).extract().asString())
                    .contains(part);
        }
        assertThat(activity.received())
                .extracting(ScriptedUpstream.Received::uri)
                .noneMatch(uri -> uri.toString().contains("smuggled"));
    }

    private void sendAndListen(String bytes) throws IOException {
        try (RawCall call = raw()) {
            call.send(bytes);
            sendUnlessClosed(
                    call, "GET /v1/activities/last HTTP/1.1\r\nHost: stride.test\r\nConnection: close\r\n\r\n");
            call.drain();
        }
    }

    private static void sendUnlessClosed(RawCall call, String bytes) {
        try {
            call.send(bytes);
        } catch (IOException closed) {
            // after what was doubtful nothing more is read
        }
    }
}
