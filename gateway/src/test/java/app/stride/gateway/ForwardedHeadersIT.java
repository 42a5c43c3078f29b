package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.gateway.testkit.RawCall;
import app.stride.gateway.testkit.ScriptedUpstream;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that end at the gateway, those of a call and those of an answer, and those that it sets itself. */
@QuarkusTest
class ForwardedHeadersIT extends AtTheDoor {
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
                "True-Client-IP",
                "CF-Connecting-IP",
                "Client-Cert",
                "SSL-Client-S-DN",
                "OIDC-Claim-Sub",
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
    void noCacheKeepsWhatIsOneAthletesUnlessTheServiceSaysHow() {
        signedIn().get("/v1/activities").then().header("Cache-Control", "no-store");

        activity.on("/v1/activities", call -> {
            call.getResponseHeaders().set("Cache-Control", "private, no-cache");
            ScriptedUpstream.answer(call, 200, "application/json", "{}");
        });
        signedIn().get("/v1/activities").then().header("Cache-Control", "private, no-cache");
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
}
