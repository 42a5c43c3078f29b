package app.stride.gateway.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@link SigningIssuer} for a single test class. Its keys are checked as often as {@code key-refresh} says, read
 * by the verifier at most as often as {@code verifier-refresh} allows, and waited for as long as
 * {@code issuer-patience} says. If it is {@code private}, only the gateway trusts its certificate; if it is
 * {@code silent}, it cannot be found until it speaks. With a {@code client-secret}, the gateway has that at it.
 */
public final class SigningIssuerResource implements QuarkusTestResourceLifecycleManager {
    private String keyRefresh = "30s";
    private String verifierRefresh = "2s";
    private String issuerPatience = "1s";
    private boolean privately;
    private boolean silently;
    private @Nullable String clientSecret;
    private @Nullable SigningIssuer signing;

    @Override
    public void init(Map<String, String> arguments) {
        keyRefresh = arguments.getOrDefault("key-refresh", keyRefresh);
        verifierRefresh = arguments.getOrDefault("verifier-refresh", verifierRefresh);
        issuerPatience = arguments.getOrDefault("issuer-patience", issuerPatience);
        privately = Boolean.parseBoolean(arguments.get("private"));
        silently = Boolean.parseBoolean(arguments.get("silent"));
        clientSecret = arguments.get("client-secret");
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "stride.gateway.tokens.key-refresh",
                keyRefresh,
                "quarkus.oidc.token.forced-jwk-refresh-interval",
                verifierRefresh,
                "stride.gateway.tokens.issuer-patience",
                issuerPatience,
                "stride.gateway.sessions.audience",
                "stride"));
        if (privately) {
            Path keyStore = SelfSigned.keyStore();
            signing = SigningIssuer.overTls(keyStore);
            settings.put("quarkus.oidc.tls.tls-configuration-name", "issuer");
            settings.put(
                    "quarkus.tls.issuer.trust-store.pem.certs",
                    SelfSigned.certificate(keyStore).toString());
        } else {
            signing = new SigningIssuer();
        }
        if (clientSecret != null) {
            settings.put("stride.oidc.client-secret", clientSecret);
        }
        if (silently) {
            signing.fallSilent();
        }
        settings.put("quarkus.oidc.auth-server-url", signing.address());
        return settings;
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
