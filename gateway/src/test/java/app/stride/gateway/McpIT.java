package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import app.stride.gateway.testkit.RawCall;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class McpIT extends AtTheDoor {
    private static final String MCP = "/v1/coach/mcp";

    @ConfigProperty(name = "stride.oidc.issuer")
    String issuer;

    @Test
    void theHeadersOfTheProtocolReachTheCoach() {
        // When
        signedIn()
                .header("Mcp-Session-Id", "session-1")
                .header("MCP-Protocol-Version", "2025-06-18")
                .header("Last-Event-ID", "7")
                .header("Accept", "application/json, text/event-stream")
                .contentType("application/json")
                .body(Map.of("jsonrpc", "2.0", "id", 1, "method", "ping"))
                .post(MCP)
                .then()
                .statusCode(200)
                .body("part", equalTo("coach"));

        // Then
        assertThat(coach.last().header("Mcp-Session-Id")).isEqualTo("session-1");
        assertThat(coach.last().header("MCP-Protocol-Version")).isEqualTo("2025-06-18");
        assertThat(coach.last().header("Last-Event-ID")).isEqualTo("7");
    }

    @Test
    void whoHasNoTokenIsToldWhereToGetOne() {
        anonymous()
                .body("{}")
                .post(MCP)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer realm=\"stride\""))
                .header(
                        "WWW-Authenticate",
                        matchesPattern(
                                ".*resource_metadata=\"http://[^/]+/\\.well-known/oauth-protected-resource/v1/coach/mcp\".*"));
    }

    @Test
    void soIsOneThatNamesNoHost() throws Exception {
        try (RawCall call = raw()) {
            RawCall.Answer answer =
                    call.send("GET " + MCP + " HTTP/1.0\r\n\r\n").answer();

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate"))
                    .contains("resource_metadata=\"http://localhost/.well-known/oauth-protected-resource" + MCP + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/.well-known/oauth-protected-resource", "/.well-known/oauth-protected-resource/v1/coach/mcp"})
    void theMetadataNamesTheIssuer(String address) {
        anonymous()
                .get(address)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .body("resource", matchesPattern("http://[^/]+/v1/coach/mcp"))
                .body("authorization_servers[0]", equalTo(issuer))
                .body("bearer_methods_supported[0]", equalTo("header"));
    }

    @Test
    void asLongAsNoHostsAreConfiguredItIsAtTheOneThatWasCalled() throws Exception {
        try (RawCall call = raw()) {
            RawCall.Answer answer = call.send(
                            "GET /.well-known/oauth-protected-resource HTTP/1.1\r\nHost: any.test\r\n\r\n")
                    .answer();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("\"http://any.test" + MCP + "\"");
        }
    }
}
