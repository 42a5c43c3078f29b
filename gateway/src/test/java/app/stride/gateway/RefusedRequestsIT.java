package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import app.stride.gateway.testkit.RawCall;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What never reaches a service, and why: malformed requests, ones that two servers could interpret differently, ones
 * no service accepts.
 */
@QuarkusTest
class RefusedRequestsIT extends AtTheDoor {
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
                "HTTP/1.1\r\nOrigin: https://frontend.test\r\nOrigin: https://evil.test",
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
            strings = {
                "Accept: */*",
                "Origin: http://localhost",
                "Host: a b",
                "Host: a b\r\nOrigin: http://localhost",
                "Host:"
            })
    void aRequestThatNamesNoHostIsRefused(String headers) throws Exception {
        try (RawCall call = raw()) {
            RawCall.Answer answer = call.send(
                            "GET /v1/activities HTTP/1.1\r\n" + authorization() + "\r\n" + headers + "\r\n\r\n")
                    .answer();

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(activity.received()).isEmpty();
        }
    }

    @Test
    void beforeHttp11NoneNeedBeNamedButByAPage() throws Exception {
        String call = "GET /v1/activities HTTP/1.0\r\n" + authorization() + "\r\n";
        try (RawCall raw = raw()) {
            assertThat(raw.send(call + "Origin: http://localhost\r\n\r\n")
                            .answer()
                            .status())
                    .isEqualTo(400);
        }
        assertThat(activity.received()).isEmpty();
        try (RawCall raw = raw()) {
            assertThat(raw.send(call + "\r\n").answer().status()).isEqualTo(200);
        }
    }

    @Test
    void aRequestThatGivesBothLengthAndChunksIsRefused() throws Exception {
        try (RawCall call = raw()) {
            call.head(
                            "POST /v1/activities HTTP/1.1",
                            authorization(),
                            "Content-Length: 6",
                            "Transfer-Encoding: chunked")
                    .send("0\r\n\r\n");

            assertThat(call.answer().status()).isEqualTo(400);
            assertThat(call.isClosedByServer()).isTrue();
        }
        assertThat(activity.received()).isEmpty();
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

    @ParameterizedTest
    @ValueSource(strings = {"Connection: close, Authorization", "Connection: if-match", ": b"})
    void aHeaderThatWouldBeLostOrMisreadOnTheWayIsRefused(String header) throws Exception {
        try (RawCall call = raw()) {
            RawCall.Answer answer = call.head("GET /v1/activities HTTP/1.1", authorization(), header)
                    .answer();

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
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
    void aMethodThatNoServiceTakesIsRefused() throws Exception {
        try (RawCall call = raw()) {
            RawCall.Answer answer =
                    call.head("TRACE /v1/activities HTTP/1.1", authorization()).answer();

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).isEqualTo("DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT");
        }
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
    }

    @ParameterizedTest
    @CsvSource({"GET, foo%zz", "POST, foo%2", "OPTIONS, *%zz", "POST, openapi", "OPTIONS, docs"})
    void neitherDoesWhatBeginsWithoutASlash(String method, String address) throws Exception {
        try (RawCall call = raw()) {
            RawCall.Answer answer =
                    call.head(method + " " + address + " HTTP/1.1").answer();

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/openapi|GET, HEAD, OPTIONS",
                "DELETE|/docs/|GET, HEAD, OPTIONS",
                "PUT|/session|GET, HEAD, OPTIONS",
                "HEAD|/session/login|GET, OPTIONS",
                "GET|/session/logout|OPTIONS, POST",
                "PATCH|/.well-known/oauth-protected-resource|GET, OPTIONS",
                "POST|/|GET, HEAD, OPTIONS"
            })
    void whereTheGatewayDoesNotSupportAMethodItNamesThoseThatItDoes(String method, String path, String allowed) {
        anonymous()
                .request(method, path)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", equalTo(allowed));
    }

    @Test
    void whoAsksForTheMethodsOfAnAddressIsToldThem() {
        anonymous()
                .options("/session/logout")
                .then()
                .statusCode(200)
                .header("Allow", equalTo("OPTIONS, POST"))
                .body(emptyString());
        anonymous().options("/nowhere").then().statusCode(404);
    }
}
