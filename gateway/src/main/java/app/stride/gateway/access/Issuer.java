package app.stride.gateway.access;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The token issuer, once found. Until then the framework would look for it on every call that needs it; here all
 * calls share one search, so that an unavailable or silent issuer is not asked by each of them.
 */
@Singleton
public final class Issuer {
    /** The pause after each failed search. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** The time limit of one call; the search may take longer and serve later calls. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final TenantConfigBean oidc;
    private final Duration longestAnswer;
    private final SharedTrial<TenantConfigContext> search;

    Issuer(TenantConfigBean oidc, TokensConfig config) {
        this.oidc = oidc;
        this.longestAnswer = config.issuerPatience().multipliedBy(2);
        this.search = new SharedTrial<>(this::search, PAUSE, System::nanoTime);
    }

    /** Whether it has been found: then its keys are known, and it may become unavailable again. */
    public boolean isFound() {
        return oidc.getDefaultTenant().ready();
    }

    /** The issuer, once it answers; fails within two seconds if it does not. Callable on any thread. */
    public Uni<TenantConfigContext> found() {
        return isFound()
                ? Uni.createFrom().item(oidc.getDefaultTenant())
                : search.outcome().ifNoItem().after(PATIENCE).fail();
    }

    /** The longest it may take until the issuer has answered or is given up. */
    public Duration longestAnswer() {
        return longestAnswer;
    }

    private Uni<TenantConfigContext> search() {
        return oidc.getDefaultTenant()
                .initialize()
                .invoke(found -> {
                    if (!found.ready()) {
                        throw new IllegalStateException("The issuer is not responding");
                    }
                })
                .ifNoItem()
                .after(longestAnswer)
                .fail();
    }
}
