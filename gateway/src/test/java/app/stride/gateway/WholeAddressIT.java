package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.gateway.testkit.Http2Frames;
import app.stride.gateway.testkit.RawCall;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request line that holds a whole address must name the host of the Host header, and a path of it. */
@QuarkusTest
class WholeAddressIT extends AtTheDoor {
    @ParameterizedTest
    @CsvSource({
        "http://stride.test/v1/activities, /v1/activities",
        "HTTPS://Stride.Test/v1/activities, /v1/activities",
        "http://stride.test/v1/activities?at=http://evil.test/, /v1/activities?at=http://evil.test/"
    })
    void oneOfTheSameHostIsServed(String target, String served) throws Exception {
        try (RawCall call = raw()) {
            assertThat(call.head("GET " + target + " HTTP/1.1", authorization())
                            .answer()
                            .status())
                    .isEqualTo(200);
        }
        assertThat(activity.last().uri()).hasToString(served);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.test/v1/activities",
                "http://stride.test.evil.test/v1/activities",
                "http://stride.test@evil.test/v1/activities",
                "http://evil.test@stride.test/v1/activities",
                "http://stride.test:80/v1/activities",
                "http:///v1/activities",
                "http://h?x/v1/activities",
                "http://stride.test?x/v1/activities",
                "http://stride.test#x/v1/activities",
                "foo://stride.test/v1/activities",
                "foo://y/v1/activities",
                "://stride.test/v1/activities",
                "x?y=http://stride.test/v1/activities"
            })
    void anotherIsRefusedAsTheLastOnItsConnection(String target) throws Exception {
        try (RawCall call = raw()) {
            RawCall.Answer answer =
                    call.head("GET " + target + " HTTP/1.1", authorization()).answer();

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.body()).contains("whole address").doesNotContain("evil");
            assertThat(call.isClosedByServer()).isTrue();
        }
        assertThat(activity.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host:\r\n"})
    void beforeHttp11NoneIsServedWithoutTheHeader(String host) throws Exception {
        try (RawCall call = raw()) {
            call.send("GET http://stride.test/v1/activities HTTP/1.0\r\n" + host + authorization() + "\r\n\r\n");

            assertThat(call.answer().status()).isEqualTo(400);
        }
        assertThat(activity.received()).isEmpty();
    }

    @Test
    void overHttp2NoneIsServedAtAll() throws Exception {
        try (Http2Frames client = new Http2Frames(RestAssured.port)) {
            client.request(1, "GET", "http://stride.test/v1/activities", "authorization", bearer());

            assertThat(client.outcome(1).status()).isEqualTo(400);
        }
        assertThat(activity.received()).isEmpty();
    }
}
