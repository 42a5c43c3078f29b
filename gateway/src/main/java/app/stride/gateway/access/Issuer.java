package app.stride.gateway.access;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Who vouches for athletes, once it was found. Until it is, the framework looks for it anew with every call that
 * needs it: here all look together, so that one that is away, or says nothing, is not asked by each of them.
 */
@Singleton
public final class Issuer {
    /** After each time that it was not found. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Of one call; the search may take longer, and serves later ones. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final TenantConfigBean oidc;
    private final Duration longestAnswer;
    private final SharedTrial<TenantConfigContext> search;

    Issuer(TenantConfigBean oidc, TokensConfig config) {
        this.oidc = oidc;
        this.longestAnswer = config.issuerPatience().multipliedBy(2);
        this.search = new SharedTrial<>(this::search, PAUSE, System::nanoTime);
    }

    /** Whether it was: then its keys are known, and it may go away again. */
    public boolean isFound() {
        return oidc.getDefaultTenant().ready();
    }

    /** It, once it answers; fails within two seconds when it does not. On any thread. */
    public Uni<TenantConfigContext> found() {
        return isFound()
                ? Uni.createFrom().item(oidc.getDefaultTenant())
                : search.outcome().ifNoItem().after(PATIENCE).fail();
    }

    /** How long it can be until it has answered, or is given up. */
    public Duration longestAnswer() {
        return longestAnswer;
    }

    private Uni<TenantConfigContext> search() {
        return oidc.getDefaultTenant()
                .initialize()
                .invoke(found -> {
                    if (!found.ready()) {
                        throw new IllegalStateException("The issuer does not answer");
                    }
                })
                .ifNoItem()
                .after(longestAnswer)
                .fail();
    }
}
