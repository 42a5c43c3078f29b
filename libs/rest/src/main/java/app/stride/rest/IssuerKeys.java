package app.stride.rest;

import app.stride.edge.AnswerLimit;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.oidc.runtime.TokenVerificationResult;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Reads the issuer's keys anew now and then, so that one that it took back signs nothing any more: by itself the verifier reads them only when a token
 * names one that it does not know. While the issuer is away, those that are known go on working.
 */
@Singleton
class IssuerKeys {
    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);

    /** More often would be work for the issuer that makes nothing safer. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TenantConfigBean oidc;
    private final AnswerLimit limit;
    private final Duration interval;
    private final AtomicBoolean reading = new AtomicBoolean();
    private final AtomicBoolean away = new AtomicBoolean();
    private long timer;

    IssuerKeys(
            Vertx vertx,
            TenantConfigBean oidc,
            @ConfigProperty(name = "stride.oidc.key-refresh", defaultValue = "30s") Duration interval) {
        if (interval.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("stride.oidc.key-refresh has to be at least a second, not " + interval);
        }
        this.oidc = oidc;
        this.limit = new AnswerLimit(vertx, PATIENCE);
        this.interval = interval;
    }

    void watch(@Observes StartupEvent event, Vertx vertx) {
        timer = vertx.setPeriodic(interval.toMillis(), tick -> readAnew());
    }

    void leave(@Observes ShutdownEvent event, Vertx vertx) {
        vertx.cancelTimer(timer);
    }

    /** One reading at a time. It comes with the verification of a token: here of none, which fails once the keys have been read. */
    private void readAnew() {
        TenantConfigContext issuer = oidc.getDefaultTenant();
        if (issuer.ready() && reading.compareAndSet(false, true)) {
            Uni.createFrom()
                    .deferred(() -> read(issuer))
                    .onTermination()
                    .invoke(() -> reading.set(false))
                    .subscribe()
                    .with(done -> away.set(false), this::tell);
        }
    }

    private Uni<TokenVerificationResult> read(TenantConfigContext issuer) {
        limit.cover(issuer.getOidcProviderClient().getWebClient().getDelegate());
        return issuer.provider().refreshJwksAndVerifyJwtToken("", false, false, null);
    }

    /** Of an issuer that goes away, once. */
    private void tell(Throwable end) {
        if (end instanceof InvalidJwtException) {
            away.set(false);
        } else if (!away.getAndSet(true)) {
            LOG.warnf("The issuer's keys cannot be read; those that are known go on working: %s", end.toString());
        }
    }
}
