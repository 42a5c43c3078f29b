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
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;

/** Looks now and then which keys the issuer publishes. While it is away, those that are known go on working. */
@Singleton
final class KeyWatch {
    private static final Logger LOG = Logger.getLogger(KeyWatch.class);
    private static final int PATIENCE_MS = 5_000;

    private final Vertx vertx;
    private final TenantConfigBean oidc;
    private final TokensConfig config;
    private final PublishedKeys keys;
    private final HttpClient http;
    private long timer;

    KeyWatch(Vertx vertx, TenantConfigBean oidc, TokensConfig config, PublishedKeys keys) {
        this.vertx = vertx;
        this.oidc = oidc;
        this.config = config;
        this.keys = keys;
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
                .map(KeyWatch::keyIds)
                .onSuccess(keys::publish)
                .onFailure(failure -> LOG.debugf("The issuer's keys cannot be looked up: %s", failure.toString()));
    }

    private static Set<String> keyIds(Buffer keySet) {
        Set<String> ids = new HashSet<>();
        for (Object key : keySet.toJsonObject().getJsonArray("keys")) {
            if (key instanceof JsonObject described && described.getString("kid") != null) {
                ids.add(described.getString("kid"));
            }
        }
        return ids;
    }
}
