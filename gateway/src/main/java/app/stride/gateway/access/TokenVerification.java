package app.stride.gateway.access;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when tokens can be verified: the issuer's keys are known. Once they are, it stays ready without the issuer; until
 * they are, each look asks for them again, since a gateway that is not ready gets no call that would.
 */
@Readiness
@Singleton
final class TokenVerification implements AsyncHealthCheck {
    private static final String NAME = "token verification";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final TenantConfigBean oidc;

    TokenVerification(TenantConfigBean oidc) {
        this.oidc = oidc;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        TenantConfigContext issuer = oidc.getDefaultTenant();
        if (issuer.ready()) {
            return Uni.createFrom().item(HealthCheckResponse.up(NAME));
        }
        return issuer.initialize()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(found -> found.ready() ? HealthCheckResponse.up(NAME) : withoutKeys())
                .onFailure()
                .recoverWithItem(TokenVerification::withoutKeys);
    }

    private static HealthCheckResponse withoutKeys() {
        return HealthCheckResponse.named(NAME)
                .down()
                .withData("reason", "the issuer's keys are not known: it does not answer")
                .build();
    }
}
