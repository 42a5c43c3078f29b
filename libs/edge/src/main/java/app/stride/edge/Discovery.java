package app.stride.edge;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * On what terms the issuer is asked what it is and where its keys are. The framework waits without an end for one
 * that takes a connection and says nothing, and so would every call that needs it.
 */
@Singleton
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.DISCOVERY)
class Discovery implements OidcRequestFilter {
    private static final long PATIENCE_MS = 5_000;

    @Override
    public Uni<Void> filter(OidcRequestFilterContext asked) {
        asked.request().timeout(PATIENCE_MS);
        return Uni.createFrom().voidItem();
    }
}
