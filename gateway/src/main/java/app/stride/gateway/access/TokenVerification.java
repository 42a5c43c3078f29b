package app.stride.gateway.access;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the issuer's keys are known, and from then on even without the issuer. Until then every check triggers
 * the search, because a gateway that is not ready gets no calls that would.
 */
@Readiness
@Singleton
final class TokenVerification implements AsyncHealthCheck {
    private static final String NAME = "token verification";

    private final Issuer issuer;

    TokenVerification(Issuer issuer) {
        this.issuer = issuer;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return issuer.found()
                .map(found -> HealthCheckResponse.up(NAME))
                .onFailure()
                .recoverWithItem(TokenVerification::withoutKeys);
    }

    private static HealthCheckResponse withoutKeys() {
        return HealthCheckResponse.named(NAME)
                .down()
                .withData("reason", "the issuer's keys are unknown: it is not responding")
                .build();
    }
}
