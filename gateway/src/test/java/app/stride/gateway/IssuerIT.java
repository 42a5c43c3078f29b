package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.embedded.EmbeddedIssuer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An issuer that is not there yet, becomes unavailable, and returns with another key. */
@QuarkusTest
@WithTestResource(value = IssuerIT.OwnIssuer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class IssuerIT extends AtTheDoor {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SOMEWHERE = "/v1/training-plans/current";

    /** An address at which the test starts issuers. */
    public static class OwnIssuer implements QuarkusTestResourceLifecycleManager {
        static int port;

        @Override
        public Map<String, String> start() {
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.of(
                    "quarkus.oidc.auth-server-url",
                    "http://127.0.0.1:" + port,
                    "stride.gateway.tokens.key-refresh",
                    "100ms",
                    "quarkus.oidc.token.forced-jwk-refresh-interval",
                    "500ms");
        }

        @Override
        public void stop() {}
    }

    @Test
    void itsKeysDecideAndItNeedNotBeThere() throws Exception {
        assertThat(readiness()).isEqualTo(503);
        try (EmbeddedIssuer first = issuerWithNewKey()) {
            String known = first.token("anna");
            assertThat(first.issuer().getPort()).isEqualTo(OwnIssuer.port);
            await().atMost(PATIENCE).until(() -> readiness() == 200);
            assertThat(status(known)).isEqualTo(200);
            first.close();

            // unavailable: its keys are known, so its tokens are accepted, whether seen before or not
            assertThat(readiness()).isEqualTo(200);
            assertThat(status(known)).isEqualTo(200);
            assertThat(status(first.token("ben"))).isEqualTo(200);
            plans.forget();
            String unknown = tokenOfAnUnknownKey();
            assertThat(status(unknown)).isEqualTo(401);
            assertThat(plans.received()).isEmpty();

            // back with another key: the new one is valid at once, the withdrawn one soon is not
            try (EmbeddedIssuer second = issuerWithNewKey()) {
                await().atMost(PATIENCE).until(() -> status(second.token("anna")) == 200);
                await().atMost(PATIENCE).until(() -> status(known) == 401);
                plans.forget();
                assertThat(status(first.token("carla"))).isEqualTo(401);
                assertThat(plans.received()).isEmpty();
                String seen = second.token("anna");
                assertThat(status(seen)).isEqualTo(200);
                second.close();

                // and with another key under the same id: it is noticed, too
                try (EmbeddedIssuer third = issuerWithKeyNamedLike(second)) {
                    await().atMost(PATIENCE).until(() -> status(third.token("anna")) == 200);
                    await().atMost(PATIENCE).until(() -> status(seen) == 401);
                    assertThat(status(second.token("carla"))).isEqualTo(401);
                    assertThat(status(third.token("carla"))).isEqualTo(200);
                }
            }
        }
    }

    private int status(String token) {
        return anonymous()
                .header("Authorization", "Bearer " + token)
                .get(SOMEWHERE)
                .statusCode();
    }

    private int readiness() {
        return anonymous().get("/health/ready").statusCode();
    }

    private static EmbeddedIssuer issuerWithNewKey() throws IOException {
        return EmbeddedIssuer.start(newFile(), OwnIssuer.port);
    }

    private static EmbeddedIssuer issuerWithKeyNamedLike(EmbeddedIssuer other) throws IOException {
        Path file = newFile();
        EmbeddedIssuer.start(file, 0).close();
        JsonObject key = new JsonObject(Files.readString(file));
        Files.writeString(file, key.put("kid", keyId(other)).encode());
        return EmbeddedIssuer.start(file, OwnIssuer.port);
    }

    private static String keyId(EmbeddedIssuer issuer) {
        String header = issuer.token("anybody").split("\\.")[0];
        return new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(header))).getString("kid");
    }

    private static Path newFile() throws IOException {
        return Files.createTempDirectory("key").resolve("key.json");
    }

    private static String tokenOfAnUnknownKey() throws IOException {
        try (EmbeddedIssuer gone = issuerWithNewKey()) {
            gone.close();
            return gone.token("anna");
        }
    }
}
