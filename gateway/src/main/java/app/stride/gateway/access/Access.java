package app.stride.gateway.access;

import app.stride.gateway.problem.Problem;
import app.stride.gateway.route.Route;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Decides whether a call may pass: on a public route always, elsewhere with one access token that the issuer vouches for. */
@Singleton
public final class Access {
    private static final Logger LOG = Logger.getLogger(Access.class);
    private static final String CHALLENGE = "Bearer realm=\"stride\"";
    private static final Problem NO_TOKEN = Problem.unauthorized(
            "A bearer token is needed: sign in and send it in the Authorization header.", CHALLENGE);
    private static final Problem BAD_TOKEN = Problem.unauthorized(
            "The bearer token is not valid here, or no longer: sign in again.",
            CHALLENGE + ", error=\"invalid_token\"");
    private static final Problem CANNOT_VERIFY = Problem.unavailable("sign-in");

    private final HttpAuthenticator authenticator;

    Access(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    /** Why the call is refused; empty when it may pass. */
    public Uni<Optional<Problem>> refusal(RoutingContext call, Route route) {
        if (route.isPublic()) {
            return admitted();
        }
        return switch (BearerToken.of(call.request().headers())) {
            case ABSENT -> refused(NO_TOKEN);
            case MALFORMED -> refused(BAD_TOKEN);
            case PRESENT -> verified(call);
        };
    }

    private Uni<Optional<Problem>> verified(RoutingContext call) {
        return authenticator
                .attemptAuthentication(call)
                .map(Access::refusalOf)
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(Optional.of(BAD_TOKEN))
                .onFailure()
                .recoverWithItem(Access::cannotVerify);
    }

    private static Optional<Problem> refusalOf(@Nullable SecurityIdentity identity) {
        return identity == null || identity.isAnonymous() ? Optional.of(BAD_TOKEN) : Optional.empty();
    }

    private static Optional<Problem> cannotVerify(Throwable failure) {
        LOG.warnf("No token can be verified: %s", failure.toString());
        return Optional.of(CANNOT_VERIFY);
    }

    private static Uni<Optional<Problem>> admitted() {
        return Uni.createFrom().item(Optional.empty());
    }

    private static Uni<Optional<Problem>> refused(Problem problem) {
        return Uni.createFrom().item(Optional.of(problem));
    }
}
