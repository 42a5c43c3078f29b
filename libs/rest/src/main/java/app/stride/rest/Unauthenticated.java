package app.stride.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers whoever brings no valid token. The problem library's own mapper reads a field that this version of Quarkus no longer has and
 * fails over it; this one comes first.
 */
public class Unauthenticated {
    private static final int BEFORE_THE_LIBRARY = 1;
    private static final int UNAUTHORIZED = 401;

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = BEFORE_THE_LIBRARY)
    public Response answer(UriInfo request) {
        return HttpProblem.builder()
                .withType(URI.create("about:blank"))
                .withStatus(UNAUTHORIZED)
                .withTitle("Unauthorized")
                .withDetail(Sentences.forStatus(UNAUTHORIZED))
                .withInstance(URI.create(request.getRequestUri().getRawPath()))
                .withHeader("WWW-Authenticate", "Bearer")
                .build()
                .toResponse();
    }
}
