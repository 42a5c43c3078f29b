package app.stride.gateway.access;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * Looks now and then which keys the issuer publishes, and has the verifier, which by itself asks for unknown ids only, read them as well: so that it forgets
 * one that was taken back before it was ever looked at, and takes another under an id that was known. While the issuer is away, those that are known go on
 * working.
 */
@Singleton
final class KeyWatch {
    private static final Logger LOG = Logger.getLogger(KeyWatch.class);
    private static final int PATIENCE_MS = 5_000;

    private final Vertx vertx;
    private final TenantConfigBean oidc;
    private final TokensConfig config;
    private final PublishedKeys keys;
    private final VerifiedTokens verified;
    private final HttpClient http;
    private final Set<String> replaced = new HashSet<>();
    /** What the issuer published when the verifier last had to read its keys. */
    private Map<String, String> asRead = Map.of();

    private long replacedUntil;
    private long timer;

    KeyWatch(Vertx vertx, TenantConfigBean oidc, TokensConfig config, PublishedKeys keys, VerifiedTokens verified) {
        this.vertx = vertx;
        this.oidc = oidc;
        this.config = config;
        this.keys = keys;
        this.verified = verified;
        this.http = vertx.createHttpClient();
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(config.keyRefresh().toMillis(), tick -> look());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void look() {
        TenantConfigContext issuer = oidc.getDefaultTenant();
        if (!issuer.ready()) {
            return;
        }
        RequestOptions keySet = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(issuer.getOidcMetadata().getJsonWebKeySetUri())
                .setTimeout(PATIENCE_MS);
        http.request(keySet)
                .compose(HttpClientRequest::send)
                .compose(HttpClientResponse::body)
                .map(KeyWatch::digests)
                .onSuccess(digests -> follow(issuer, digests, keys.publish(digests)))
                .onFailure(failure -> LOG.debugf("The issuer's keys cannot be looked up: %s", failure.toString()));
    }

    /** The verifier does not ask more often than its interval allows: so what replaced keys signed is forgotten with every look until it must have. */
    private void follow(TenantConfigContext issuer, Map<String, String> published, Set<String> newlyReplaced) {
        long now = System.nanoTime();
        if (!newlyReplaced.isEmpty()) {
            Duration interval = issuer.oidcConfig().token().forcedJwkRefreshInterval();
            replaced.addAll(newlyReplaced);
            replacedUntil =
                    now + interval.plus(config.keyRefresh().multipliedBy(2)).toNanos();
        } else if (now - replacedUntil > 0) {
            replaced.clear();
        }
        Set<String> ids = Set.copyOf(replaced);
        if (ids.isEmpty() && published.equals(asRead)) {
            return; // reading once more would only keep the verifier from asking for a key that is new in a moment
        }
        asRead = published;
        verified.forget(ids);
        issuer.provider()
                .refreshJwksAndVerifyJwtToken("", false, false, null)
                .onFailure()
                .recoverWithNull() // no token: it is the keys that are meant
                .subscribe()
                .with(done -> verified.forget(ids));
    }

    /** An issuer that names none is taken for one that is away: else the verifier would be left without any. */
    private static Map<String, String> digests(Buffer keySet) {
        JsonArray keys = keySet.toJsonObject().getJsonArray("keys");
        if (keys.isEmpty()) {
            throw new IllegalStateException("it names none");
        }
        Map<String, String> digests = new HashMap<>();
        for (Object key : keys) {
            if (key instanceof JsonObject described && described.getString("kid") != null) {
                digests.put(described.getString("kid"), digest(described));
            }
        }
        return digests;
    }

    /** Of what the key is made of, in whatever order that is written. */
    private static String digest(JsonObject key) {
        return TokenDigest.of(new TreeMap<>(key.getMap()).toString()).toString();
    }
}
