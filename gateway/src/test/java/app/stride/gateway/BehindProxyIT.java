package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.gateway.testkit.Browser;
import app.stride.gateway.testkit.RawCall;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind a trusted proxy that terminates TLS and reports what the browser sees and where a call comes from. */
@QuarkusTest
@TestProfile(BehindProxyIT.Trusting.class)
class BehindProxyIT extends AtTheDoor {
    /** The tests' own address counts as the proxy's. */
    public static class Trusting implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            // a window so long that nothing is replenished during a test
            return Map.of(
                    "stride.gateway.behind-proxy", "true",
                    "stride.gateway.limits.rate.anonymous.calls", "30",
                    "stride.gateway.limits.rate.anonymous.window", "1h");
        }
    }

    @Test
    void whoSignsInOverTlsGetsACookieThatOnlyThisHostCanSet() {
        Response begin = throughProxy().get("/session/login?return_to=/plan");
        String attempt = cookie(begin, "__Host-stride-sign-in");
        assertThat(attempt)
                .contains("Secure", "HTTPOnly", "Path=/", "SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(Browser.query(begin.header("Location")))
                .containsEntry("redirect_uri", "https://stride.example/session/callback");
        // a cookie without the prefix, which a neighbouring host could have set, identifies nobody
        assertThat(throughProxy()
                        .header("Cookie", value(attempt).replace("__Host-stride-sign-in", "stride-session"))
                        .get("/v1/training-plans/current")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void strangersAreCountedByTheAddressThatTheProxySaw() {
        String first = from("203.0.113.7").header("RateLimit");
        String second = from("203.0.113.7").header("RateLimit");
        String other = from("203.0.113.8").header("RateLimit");

        assertThat(second).isNotEqualTo(first);
        assertThat(other).isEqualTo(first);
    }

    @Test
    void whatAClientWritesInFrontOfItMakesNobodyAnother() {
        String first = from("198.51.100.1, 203.0.113.9").header("RateLimit");
        String second = from("198.51.100.2, 203.0.113.9").header("RateLimit");

        assertThat(second).isNotEqualTo(first);
        signedIn().header("X-Forwarded-For", "198.51.100.3, 203.0.113.9").get("/v1/training-plans/current");
        assertThat(plans.last().header("X-Forwarded-For")).isEqualTo("203.0.113.9");
    }

    @Test
    void whoAsksTooMuchForWhatHasNoRouteIsRefused() {
        for (int call = 0; call < 30; call++) {
            assertThat(session().statusCode()).isEqualTo(200);
        }

        session().then().statusCode(429).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1\r\nAccept: */*",
                "HTTP/1.1\r\nHost:",
                "HTTP/1.1\r\nHost: a b",
                "HTTP/1.1\r\nHost: stride.test\r\nX-Forwarded-Host: a b",
                "HTTP/1.1\r\nHost: stride.test\r\nX-Forwarded-Host: ",
                "HTTP/1.1\r\nHost: stride.test\r\nX-Forwarded-Proto: gopher",
                "HTTP/1.0\r\nOrigin: http://localhost",
                "HTTP/1.0\r\nX-Forwarded-Host: a b"
            })
    void whatItPassesOnWithoutAHostOrAKnownSchemeIsRefused(String versionAndHeaders) throws Exception {
        try (RawCall call = raw()) {
            call.send("GET /v1/activities " + versionAndHeaders + "\r\n" + authorization() + "\r\n\r\n");

            RawCall.Answer answer = call.answer();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
        assertThat(activity.received()).isEmpty();
    }

    @Test
    void beforeHttp11NoHostNeedBeNamed() throws Exception {
        try (RawCall call = raw()) {
            call.send("GET /v1/activities HTTP/1.0\r\n" + authorization() + "\r\n\r\n");

            assertThat(call.answer().status()).isEqualTo(200);
        }
        assertThat(activity.last().headers()).doesNotContainKey("X-forwarded-host");
    }

    private Response session() {
        return anonymous().header("X-Forwarded-For", "203.0.113.77").get("/session");
    }

    private Response from(String address) {
        return anonymous().header("X-Forwarded-For", address).get("/v1/training-plans/current");
    }

    private RequestSpecification throughProxy() {
        return anonymous().header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", "stride.example");
    }

    private static String cookie(Response answer, String name) {
        return answer.headers().getValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + answer.headers()));
    }

    private static String value(String cookie) {
        return cookie.substring(0, cookie.indexOf(';'));
    }
}
