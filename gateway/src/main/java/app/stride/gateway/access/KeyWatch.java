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
 * Looks now and then which keys the issuer publishes, and has the verifier, which by itself asks for unknown ids only, read them as well: so that it forgets
 * one that was taken back before it was ever looked at, and takes another under an id that was known. While the issuer is away, those that are known go on
 * working. It asks as the verifier does, with the same connections: whatever is configured of certificates, proxies and patience holds here as well.
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

    /** What the issuer published when the verifier last read its keys; nothing after a reading that failed. */
    private volatile Map<String, String> asRead = Map.of();

    private volatile boolean looking;
    private long readUntil;
    private volatile boolean away;
    private long timer;

    KeyWatch(Vertx vertx, TenantConfigBean oidc, TokensConfig config, PublishedKeys keys, VerifiedTokens verified) {
        if (config.issuerPatience().toMillis() <= 0) {
            throw new IllegalArgumentException(
                    "stride.gateway.tokens.issuer-patience has to be a millisecond at least");
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
            return; // an answer that comes late must not undo a later one
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

    /** The verifier's own, whose readings so have an end as well. */
    private WebClient client(TenantConfigContext issuer) {
        WebClient client = issuer.getOidcProviderClient().getWebClient();
        limit.cover(client.getDelegate());
        return client;
    }

    /** Of an issuer that goes away, once. */
    private void tell(Throwable end) {
        if (!away) {
            LOG.warnf("The issuer's keys cannot be read; those that are known go on working: %s", end.toString());
        }
        away = true;
    }

    /**
     * The verifier does not ask more often than its interval allows, whoever wants it to: so after every change it is asked with every look until it must
     * have, and what replaced keys signed is forgotten each time.
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
            return; // reading once more would only keep the verifier from asking for a key that is new in a moment
        }
        Set<String> ids = Set.copyOf(replaced);
        asRead = published;
        verified.forget(ids);
        issuer.provider()
                .refreshJwksAndVerifyJwtToken("", false, false, null)
                .subscribe()
                .with(verifiedNothing -> {}, end -> {
                    // one of the token says only that there is none: it is the keys that are meant
                    if (!(end instanceof InvalidJwtException)) {
                        asRead = Map.of(); // once more with the next look
                    }
                    verified.forget(ids);
                });
    }

    /** An issuer that names none is taken for one that is away: else the verifier would be left without any. */
    private static Map<String, String> digests(JsonObject keySet) {
        JsonArray keys = keySet.getJsonArray("keys");
        if (keys.isEmpty()) {
            throw new IllegalStateException("it names none");
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

    /** Those without an id are as one: a token that names none is signed by any of them. */
    private static String id(JsonObject key) {
        return Objects.toString(key.getValue("kid"), "");
    }

    /** Of what the key is made of, in whatever order that is written. */
    private static String digest(JsonObject key) {
        return TokenDigest.of(new TreeMap<>(key.getMap()).toString()).toString();
    }
}
