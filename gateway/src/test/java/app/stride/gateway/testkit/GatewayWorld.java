package app.stride.gateway.testkit;

import app.stride.embedded.EmbeddedIssuer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything around the gateway in its tests: an issuer, the three services as scripted servers, a service that is
 * always unavailable, and routes with limits low enough to test.
 */
public class GatewayWorld implements QuarkusTestResourceLifecycleManager {
    /** Pages of this origin are allowed to call. */
    public static final String FRONTEND = "https://frontend.test";

    private final Map<String, ScriptedUpstream> upstreams = new LinkedHashMap<>();
    private EmbeddedIssuer issuer;
    private ForgedTokens forged;

    @Override
    public Map<String, String> start() {
        Path keyFile = temporaryFile();
        issuer = EmbeddedIssuer.start(keyFile, 0);
        forged = new ForgedTokens(issuer.issuer().toString(), keyFile);
        Map<String, String> settings = new LinkedHashMap<>();
        for (String name : new String[] {"plans", "activity", "coach"}) {
            ScriptedUpstream upstream = new ScriptedUpstream(name);
            upstreams.put(name, upstream);
            settings.put("stride." + name + ".url", upstream.url());
        }
        settings.put("stride.oidc.issuer", issuer.issuer().toString());
        settings.put("stride.gateway.cors.origins", FRONTEND);
        settings.put("stride.gateway.docs.refresh", "100ms");
        // so long that nothing is replenished while a test uses it up
        settings.put("stride.gateway.limits.rate.chat.window", "1h");
        settings.put("quarkus.http.test-ssl-port", "0");
        settings.put("quarkus.http.insecure-requests", "enabled");
        settings.put("quarkus.http.ssl.certificate.key-store-password", SelfSigned.PASSWORD);
        settings.put(
                "quarkus.http.ssl.certificate.key-store-file",
                SelfSigned.keyStore().toString());
        settings.put("stride.gateway.upstreams.nowhere.url", "http://127.0.0.1:1");
        route(settings, "nowhere", "nowhere", Map.of());
        route(settings, "hasty", "coach", Map.of("timeout", "500ms", "max-body", "2G"));
        return settings;
    }

    private static void route(Map<String, String> settings, String name, String upstream, Map<String, String> terms) {
        String entry = "stride.gateway.routes." + name + ".";
        settings.put(entry + "prefix", "/v1/" + name);
        settings.put(entry + "upstream", upstream);
        terms.forEach((term, value) -> settings.put(entry + term, value));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(issuer, new TestInjector.MatchesType(EmbeddedIssuer.class));
        injector.injectIntoFields(forged, new TestInjector.MatchesType(ForgedTokens.class));
        upstreams.forEach((name, upstream) -> injector.injectIntoFields(
                upstream,
                field -> field.getType() == ScriptedUpstream.class
                        && field.getName().equals(name)));
    }

    @Override
    public void stop() {
        upstreams.values().forEach(ScriptedUpstream::close);
        if (issuer != null) {
            issuer.close();
        }
    }

    private static Path temporaryFile() {
        try {
            Path directory = Files.createTempDirectory("issuer");
            directory.toFile().deleteOnExit();
            Path file = directory.resolve("key.json");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
