package app.stride.gateway.access;

import app.stride.edge.AnswerLimit;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Checks periodically which keys the issuer publishes and makes the verifier, which on its own asks only for unknown
 * ids, re-read them: so that it drops withdrawn keys and notices a different key under a known id. While the issuer
 * is unavailable, the known keys remain in use. Requests use the verifier's own client, so configured certificates,
 * proxies and timeouts apply here as well.
 */
@Singleton
final class KeyWatch {
    private static final Logger LOG = Logger.getLogger(KeyWatch.class);

    private final Vertx vertx;
    private final TenantConfigBean oidc;
    private final TokensConfig config;
    private final AnswerLimit limit;
    private final PublishedKeys keys;
    private final VerifiedTokens verified;
    private final Set<String> replaced = new HashSet<>();

    /** What the issuer published when the verifier last read its keys; empty after a failed read. */
    private volatile Map<String, String> asRead = Map.of();

    private volatile boolean looking;
    private long readUntil;
    private volatile boolean away;
    private long timer;

    KeyWatch(Vertx vertx, TenantConfigBean oidc, TokensConfig config, PublishedKeys keys, VerifiedTokens verified) {
        if (config.issuerPatience().toMillis() <= 0) {
            throw new IllegalArgumentException(
                    "stride.gateway.tokens.issuer-patience must be at least one millisecond");
        }
        this.vertx = vertx;
        this.oidc = oidc;
        this.config = config;
        this.limit = new AnswerLimit(vertx, config.issuerPatience());
        this.keys = keys;
        this.verified = verified;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(config.keyRefresh().toMillis(), tick -> look());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void look() {
        TenantConfigContext issuer = oidc.getDefaultTenant();
        if (looking || !issuer.ready()) {
            return; // a late response must not undo a newer one
        }
        Uni<Map<String, String>> reading = client(issuer)
                .getAbs(issuer.getOidcMetadata().getJsonWebKeySetUri())
                .send()
                .map(answer -> digests(answer.bodyAsJsonObject()))
                .onTermination()
                .invoke(() -> looking = false);
        looking = true;
        reading.subscribe().with(digests -> follow(issuer, digests, keys.publish(digests)), this::tell);
    }

    /** The verifier's own client, whose reads get a time limit this way, too. */
    private WebClient client(TenantConfigContext issuer) {
        WebClient client = issuer.getOidcProviderClient().getWebClient();
        limit.cover(client.getDelegate());
        return client;
    }

    /** Logs an issuer's outage once. */
    private void tell(Throwable end) {
        if (!away) {
            LOG.warnf("The issuer's keys cannot be refreshed, the known keys remain in use: %s", end.toString());
        }
        away = true;
    }

    /**
     * The verifier re-reads keys no more often than its interval allows. So after a change we ask it on every check
     * until it must have done so, and drop each time what the replaced keys signed.
     */
    private void follow(TenantConfigContext issuer, Map<String, String> published, Set<String> newlyReplaced) {
        away = false;
        long now = System.nanoTime();
        if (!newlyReplaced.isEmpty() || !published.equals(asRead)) {
            Duration interval = issuer.oidcConfig().token().forcedJwkRefreshInterval();
            replaced.addAll(newlyReplaced);
            replaced.add(""); // a token that names no key may be signed by any of them
            readUntil = now + interval.plus(config.keyRefresh().multipliedBy(2)).toNanos();
        } else if (now - readUntil > 0) {
            replaced.clear();
            return; // another read would only keep the verifier from asking for a key that is about to appear
        }
        Set<String> ids = Set.copyOf(replaced);
        asRead = published;
        verified.forget(ids);
        issuer.provider()
                .refreshJwksAndVerifyJwtToken("", false, false, null)
                .subscribe()
                .with(verifiedNothing -> {}, end -> {
                    // a failure about the token only says that it is missing: the point is to read the keys
                    if (!(end instanceof InvalidJwtException)) {
                        asRead = Map.of(); // retried with the next check
                    }
                    verified.forget(ids);
                });
    }

    /** An issuer that lists no keys is treated as unavailable; otherwise the verifier would be left without any. */
    private static Map<String, String> digests(JsonObject keySet) {
        JsonArray keys = keySet.getJsonArray("keys");
        if (keys.isEmpty()) {
            throw new IllegalStateException("the issuer lists no keys");
        }
        return keys.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .collect(Collectors.groupingBy(
                        KeyWatch::id,
                        Collectors.mapping(
                                KeyWatch::digest,
                                Collectors.collectingAndThen(
                                        Collectors.toCollection(TreeSet::new), Object::toString))));
    }

    /** Keys without an id count as one: any of them may have signed a token that names none. */
    private static String id(JsonObject key) {
        return Objects.toString(key.getValue("kid"), "");
    }

    /** A digest of the key material, whatever order it is written in. */
    private static String digest(JsonObject key) {
        return TokenDigest.of(new TreeMap<>(key.getMap()).toString()).toString();
    }
}
