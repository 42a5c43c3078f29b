package app.stride.gateway;

import app.stride.gateway.problem.Problem;
import app.stride.gateway.problem.ProblemAnswer;
import app.stride.gateway.session.OwnOrigin;
import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells pages of origins that may not call so in the product's own form. Quarkus would say nothing but 403, and where it compares a
 * foreign origin with the address of the call, stumble over one that is no URI.
 */
@Singleton
final class ForeignOrigins {
    private static final Problem REFUSED = Problem.forbidden("Pages of this origin may not call here.");

    private final List<String> allowed;
    private final List<Pattern> patterns;
    private final boolean anyMayCall;

    ForeignOrigins(@ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> allowed) {
        this.allowed = allowed.orElse(List.of()).stream().map(String::trim).toList();
        this.patterns = CORSFilter.parseAllowedOriginsRegex(Optional.of(this.allowed));
        this.anyMayCall = this.allowed.equals(List.of("*"));
    }

    /** Whether the configuration lets a page of this origin call: written out, by a pattern, or as any. */
    boolean areAllowed(String origin) {
        return anyMayCall || allowed.contains(origin) || CORSFilter.isOriginAllowedByRegex(patterns, origin);
    }

    /** Whether the call may go on; who may not call has been told. */
    boolean pass(RoutingContext call) {
        String origin = call.request().getHeader(HttpHeaders.ORIGIN);
        boolean mayCall = origin == null || areAllowed(origin) || origin.equals(OwnOrigin.of(call.request()));
        if (!mayCall) {
            ProblemAnswer.send(call, REFUSED);
        }
        return mayCall;
    }
}
