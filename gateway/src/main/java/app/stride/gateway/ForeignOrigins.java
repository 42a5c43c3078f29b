package app.stride.gateway;

import app.stride.gateway.problem.Problem;
import app.stride.gateway.problem.ProblemAnswer;
import app.stride.gateway.session.OwnOrigin;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells pages of origins that may not call so in the product's own form, where Quarkus would say nothing but 403. */
@Singleton
final class ForeignOrigins {
    private static final Problem REFUSED = Problem.forbidden("Pages of this origin may not call here.");

    private final List<String> allowed;
    private final boolean areWrittenOut;

    ForeignOrigins(@ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> allowed) {
        this.allowed = allowed.orElse(List.of()).stream().map(String::trim).toList();
        this.areWrittenOut = this.allowed.stream().noneMatch(ForeignOrigins::isPattern);
    }

    /** What only Quarkus understands, it decides alone. */
    private static boolean isPattern(String origin) {
        return origin.equals("*") || origin.startsWith("/");
    }

    /** Whether the call may go on; who may not call has been told. */
    boolean pass(RoutingContext call) {
        String origin = call.request().getHeader(HttpHeaders.ORIGIN);
        boolean mayCall = origin == null
                || !areWrittenOut
                || allowed.contains(origin)
                || origin.equals(OwnOrigin.of(call.request()));
        if (!mayCall) {
            ProblemAnswer.send(call, REFUSED);
        }
        return mayCall;
    }
}
