package app.stride.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.embedded.EmbeddedIssuer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a service takes of an issuer that goes away and comes back with another key. */
@QuarkusTest
@WithTestResource(value = IssuerKeysTest.Issuer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class IssuerKeysTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** An issuer of this class alone. */
    public static class Issuer implements QuarkusTestResourceLifecycleManager {
        private EmbeddedIssuer first;

        @Override
        public Map<String, String> start() {
            first = EmbeddedIssuer.start();
            return Map.of(
                    "quarkus.oidc.tenant-enabled",
                    "true",
                    "quarkus.oidc.auth-server-url",
                    first.issuer().toString(),
                    "quarkus.oidc.token.audience",
                    EmbeddedIssuer.AUDIENCE,
                    "stride.oidc.key-refresh",
                    "1s");
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(first, new TestInjector.MatchesType(EmbeddedIssuer.class));
        }

        @Override
        public void stop() {
            if (first != null) {
                first.close();
            }
        }
    }

    EmbeddedIssuer first;

    @Test
    void aKeyThatTheIssuerTookBackSignsNothingAnyMore() throws IOException {
        String known = first.token("anna");
        assertThat(status(known)).isEqualTo(200);

        // away: its keys are known, so that its tokens are taken
        first.close();
        assertThat(status(known)).isEqualTo(200);
        assertThat(status(first.token("ben"))).isEqualTo(200);

        // back with another key, of which no token has been seen yet
        try (EmbeddedIssuer second = EmbeddedIssuer.start(
                Files.createTempDirectory("key").resolve("key.json"),
                first.issuer().getPort())) {
            await().atMost(PATIENCE).until(() -> status(known) == 401);
            assertThat(status(second.token("anna"))).isEqualTo(200);
        }
    }

    private static int status(String token) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .get("/edge/mine")
                .statusCode();
    }
}
