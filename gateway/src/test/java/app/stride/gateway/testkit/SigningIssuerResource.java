package app.stride.gateway.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@link SigningIssuer} of one test class alone, whose keys are looked at as often as {@code key-refresh} says. */
public final class SigningIssuerResource implements QuarkusTestResourceLifecycleManager {
    private String keyRefresh = "30s";
    private @Nullable SigningIssuer signing;

    @Override
    public void init(Map<String, String> arguments) {
        keyRefresh = arguments.getOrDefault("key-refresh", keyRefresh);
    }

    @Override
    public Map<String, String> start() {
        signing = new SigningIssuer();
        return Map.of(
                "quarkus.oidc.auth-server-url", signing.address(), "stride.gateway.tokens.key-refresh", keyRefresh);
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
