package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import app.stride.gateway.testkit.Browser;
import app.stride.gateway.testkit.Http2Frames;
import app.stride.gateway.testkit.RawCall;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With hosts configured, calls for others are refused. The other tests configure none, and call several. */
@QuarkusTest
@TestProfile(PublicHostsIT.OfTwoHosts.class)
class PublicHostsIT extends AtTheDoor {
    private static final String FOREIGN = "evil.test";

    /** One with a port, one without. */
    public static class OfTwoHosts implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("stride.gateway.hosts", "stride.test, Other.Test:8443");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stride.test", "STRIDE.Test", "stride.test:80", "stride.test:443", "other.test:8443"})
    void aCallForOneOfThemIsForwarded(String host) throws Exception {
        assertThat(get("/v1/activities", host).status()).isEqualTo(200);
        assertThat(activity.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FOREIGN,
                "stride.test.evil.test",
                "stride.test:8080",
                "stride.test:",
                "other.test",
                "127.0.0.1",
                "[::1]"
            })
    void aCallForAnotherIsRefusedInWordsThatDoNotRepeatIt(String host) throws Exception {
        RawCall.Answer answer = get("/v1/activities", host);

        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"status\":421").doesNotContain(host);
        assertThat(answer.headers().toString()).doesNotContain(host);
        assertThat(activity.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/docs",
                "/openapi",
                "/session",
                "/session/login",
                "/.well-known/oauth-protected-resource",
                "/v1/coach/mcp",
                "/v1/training-plans/feed/s3cret.ics",
                "/health/nothing",
                "/nowhere"
            })
    void soIsACallForAnythingThatTheGatewayHas(String path) throws Exception {
        RawCall.Answer answer = get(path, FOREIGN);

        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.body() + answer.headers()).doesNotContain(FOREIGN);
        assertThat(plans.received()).isEmpty();
    }

    @Test
    void itIsRefusedBeforeTokenSessionAndOriginAreLookedAtAndCountsByAddress() throws Exception {
        try (RawCall call = raw()) {
            RawCall.Answer answer = call.send("POST /v1/training-plans HTTP/1.1\r\nHost: " + FOREIGN
                            + "\r\nAuthorization: Bearer " + forged.signedByAStranger()
                            + "\r\nCookie: stride-session=abc\r\nOrigin: http://" + FOREIGN
                            + "\r\nContent-Length: 2\r\n\r\n{}")
                    .answer();

            assertThat(answer.status()).isEqualTo(421);
            assertThat(answer.header("RateLimit")).contains("\"anonymous\"");
            assertThat(plans.received()).isEmpty();
        }
        await().untilAsserted(() -> metrics().body(containsString("status=\"421\"")));
    }

    @ParameterizedTest
    @CsvSource({
        "http://stride.test/v1/activities, stride.test, 200",
        "http://STRIDE.test/v1/activities, stride.test, 200",
        "http://evil.test/v1/activities, evil.test, 421",
        "http://evil.test/v1/activities, stride.test, 400",
        "http://stride.test/v1/activities, evil.test, 400"
    })
    void aWholeAddressInTheRequestLineMustNameTheSameAsTheHeader(String target, String host, int status)
            throws Exception {
        assertThat(get(target, host).status()).isEqualTo(status);
        assertThat(activity.received()).hasSize(status == 200 ? 1 : 0);
    }

    @Test
    void beforeHttp11OneMustBeNamedToo() throws Exception {
        String call = "GET /v1/activities HTTP/1.0\r\n" + authorization() + "\r\n";
        try (RawCall raw = raw()) {
            assertThat(raw.send(call + "\r\n").answer().status()).isEqualTo(421);
        }
        assertThat(activity.received()).isEmpty();
        try (RawCall raw = raw()) {
            assertThat(raw.send(call + "Host: stride.test\r\n\r\n").answer().status())
                    .isEqualTo(200);
        }
    }

    @Test
    void overHttp2TheAuthorityDecides() throws Exception {
        try (Http2Frames client = new Http2Frames(RestAssured.port)) {
            client.requestTo(FOREIGN, 1, "GET", "/v1/activities", "authorization", bearer());
            assertThat(client.next(Http2Frames.HEADERS, 1).status()).isEqualTo(421);
            assertThat(activity.received()).isEmpty();

            client.requestTo("Other.Test:8443", 3, "GET", "/v1/activities", "authorization", bearer());
            assertThat(client.next(Http2Frames.HEADERS, 3).status()).isEqualTo(200);
        }
    }

    @Test
    void aSignInReturnsToTheHostThatWasCalled() throws Exception {
        RawCall.Answer begin = get("/session/login?return_to=/plan", "other.test:8443");

        assertThat(Browser.query(begin.header("Location")))
                .containsEntry("redirect_uri", "http://other.test:8443/session/callback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready"})
    void probesMayCallTheProcessByItsOwnAddress(String path) {
        await().untilAsserted(
                        () -> assertThat(get(path, "10.1.2.3:8080").status()).isEqualTo(200));
    }

    /** On the management port, any host will do: here it is localhost. */
    private static ValidatableResponse metrics() {
        int management = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return RestAssured.given().port(management).get("/metrics").then().statusCode(200);
    }

    private RawCall.Answer get(String target, String host) throws Exception {
        try (RawCall call = raw()) {
            return call.send("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n" + authorization() + "\r\n\r\n")
                    .answer();
        }
    }
}
