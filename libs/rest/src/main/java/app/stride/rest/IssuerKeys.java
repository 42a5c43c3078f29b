package app.stride.rest;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads the issuer's keys anew now and then, so that one that it took back signs nothing any more: by itself the verifier reads them only when a token
 * names one that it does not know. While the issuer is away, those that are known go on working.
 */
@Singleton
class IssuerKeys {
    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);

    private final TenantConfigBean oidc;
    private final Duration interval;
    private long timer;

    IssuerKeys(
            TenantConfigBean oidc,
            @ConfigProperty(name = "stride.oidc.key-refresh", defaultValue = "30s") Duration interval) {
        this.oidc = oidc;
        this.interval = interval;
    }

    void watch(@Observes StartupEvent event, Vertx vertx) {
        timer = vertx.setPeriodic(interval.toMillis(), tick -> readAnew());
    }

    void leave(@Observes ShutdownEvent event, Vertx vertx) {
        vertx.cancelTimer(timer);
    }

    /** It comes with the verification of a token: here of none, which fails once the keys have been read. */
    private void readAnew() {
        TenantConfigContext issuer = oidc.getDefaultTenant();
        if (issuer.ready()) {
            Uni.createFrom()
                    .deferred(() -> issuer.provider().refreshJwksAndVerifyJwtToken("", false, false, null))
                    .subscribe()
                    .with(done -> {}, noToken -> LOG.tracef("The issuer's keys were asked for: %s", noToken));
        }
    }
}
