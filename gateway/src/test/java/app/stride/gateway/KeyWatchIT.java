package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.gateway.testkit.SigningIssuer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway makes of an issuer that takes a key back and puts another in its place. */
@QuarkusTest
@WithTestResource(value = KeyWatchIT.OwnIssuer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class KeyWatchIT extends AtTheDoor {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** An issuer of this class alone, at whose keys is looked often. */
    public static class OwnIssuer implements QuarkusTestResourceLifecycleManager {
        private SigningIssuer signing;

        @Override
        public Map<String, String> start() {
            signing = new SigningIssuer();
            return Map.of(
                    "quarkus.oidc.auth-server-url", signing.address(), "stride.gateway.tokens.key-refresh", "500ms");
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(signing, new TestInjector.MatchesType(SigningIssuer.class));
        }

        @Override
        public void stop() {
            if (signing != null) {
                signing.close();
            }
        }
    }

    SigningIssuer signing;

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "the same")
    void aKeyIsReplacedUnderItsIdOrWithoutOne(String id) {
        signing.replaceKey(id);
        String before = token();
        await().atMost(PATIENCE).until(() -> status(before) == 200);

        signing.replaceKey(id);

        String after = token();
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(new int[] {status(before), status(after)}).containsExactly(401, 200));
    }

    private String token() {
        return signing.token("RS256", "at+jwt", claims -> {});
    }

    private static int status(String token) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .get("/v1/training-plans/current")
                .statusCode();
    }
}
