package app.stride.gateway;

import app.stride.gateway.connection.OwnOrigin;
import app.stride.gateway.problem.Problem;
import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Rejects pages of other origins with our own problem details. Quarkus would answer a bare 403, and fail on an origin
 * that is not a URI when comparing it with the request's address.
 */
@Singleton
final class ForeignOrigins {
    static final Problem REFUSED = Problem.forbidden("This origin is not allowed to call the API.");

    private final List<String> allowed;
    private final List<Pattern> patterns;
    private final boolean anyMayCall;

    ForeignOrigins(@ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> allowed) {
        this.allowed = allowed.orElse(List.of()).stream().map(String::trim).toList();
        this.patterns = CORSFilter.parseAllowedOriginsRegex(Optional.of(this.allowed));
        this.anyMayCall = this.allowed.equals(List.of("*"));
    }

    /** Whether the configuration allows this origin: literally, by a pattern, or because any is allowed. */
    boolean areAllowed(String origin) {
        return anyMayCall || allowed.contains(origin) || CORSFilter.isOriginAllowedByRegex(patterns, origin);
    }

    /** Whether the call comes from no page, one of ours, or one that is allowed. */
    boolean mayCall(RoutingContext call) {
        String origin = call.request().getHeader(HttpHeaders.ORIGIN);
        return origin == null || areAllowed(origin) || origin.equals(OwnOrigin.of(call.request()));
    }
}
