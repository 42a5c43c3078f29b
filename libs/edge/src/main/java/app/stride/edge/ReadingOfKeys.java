package app.stride.edge;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.inject.Singleton;

/**
 * On what terms the issuer's keys are read. The framework waits for them without an end, on one of the few connections to the issuer that there are, and would
 * take a set without keys for what it says: nobody's token would be good.
 */
@Singleton
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.JWKS)
class ReadingOfKeys implements OidcRequestFilter, OidcResponseFilter {
    private static final int OK = 200;
    private static final long PATIENCE_MS = 5_000;

    @Override
    public Uni<Void> filter(OidcRequestFilterContext asked) {
        asked.request().timeout(PATIENCE_MS);
        return Uni.createFrom().voidItem();
    }

    /** An issuer that names no keys is taken for one that is away. */
    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        if (answer.statusCode() == OK) {
            JsonArray keys = answer.responseBody().toJsonObject().getJsonArray("keys");
            if (keys == null || keys.isEmpty()) {
                return Uni.createFrom().failure(new OIDCException("The issuer names no keys"));
            }
        }
        return Uni.createFrom().voidItem();
    }
}
