package app.stride.gateway;

import app.stride.gateway.problem.Problem;
import app.stride.gateway.problem.ProblemAnswer;
import app.stride.gateway.session.OwnOrigin;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells pages of origins that may not call so in the product's own form, where Quarkus would say nothing but 403. */
@Singleton
final class ForeignOrigins {
    private static final int BEFORE_CORS = 500;
    private static final Problem REFUSED = Problem.forbidden("Pages of this origin may not call here.");

    private final List<String> allowed;

    ForeignOrigins(@ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> allowed) {
        this.allowed = allowed.orElse(List.of()).stream().map(String::trim).toList();
    }

    void register(@Observes Filters filters) {
        if (allowed.stream().noneMatch(ForeignOrigins::isPattern)) {
            filters.register(this::take, BEFORE_CORS);
        }
    }

    /** What only Quarkus understands, it decides alone. */
    private static boolean isPattern(String origin) {
        return origin.equals("*") || origin.startsWith("/");
    }

    private void take(RoutingContext call) {
        String origin = call.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null || allowed.contains(origin) || origin.equals(OwnOrigin.of(call.request()))) {
            call.next();
        } else {
            ProblemAnswer.send(call, REFUSED);
        }
    }
}
