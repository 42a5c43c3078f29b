package app.stride.gateway.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@link SigningIssuer} of one test class alone, whose keys are looked at as often as {@code key-refresh} says; with {@code private-authority} its
 * certificate is of an authority that only these settings know.
 */
public final class SigningIssuerResource implements QuarkusTestResourceLifecycleManager {
    private String keyRefresh = "30s";
    private boolean privateAuthority;
    private @Nullable SigningIssuer signing;

    @Override
    public void init(Map<String, String> arguments) {
        keyRefresh = arguments.getOrDefault("key-refresh", keyRefresh);
        privateAuthority = Boolean.parseBoolean(arguments.get("private-authority"));
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        SigningIssuer started = privateAuthority ? secured(settings) : new SigningIssuer();
        signing = started;
        settings.put("quarkus.oidc.auth-server-url", started.address());
        settings.put("stride.gateway.tokens.key-refresh", keyRefresh);
        settings.put("stride.gateway.sessions.audience", "stride");
        return settings;
    }

    /** With the settings that the chart makes of oidc.caSecret. */
    private static SigningIssuer secured(Map<String, String> settings) {
        Path keyStore = SelfSigned.keyStore();
        settings.put("quarkus.oidc.tls.tls-configuration-name", "issuer");
        settings.put(
                "quarkus.tls.issuer.trust-store.pem.certs",
                SelfSigned.certificate(keyStore).toString());
        return new SigningIssuer(SelfSigned.server(keyStore));
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
