package app.stride.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Gives OpenMetrics, and with it the exemplars that lead from a bucket to a trace, to whoever accepts it. Prometheus lists several formats in order; Quarkus knows
 * OpenMetrics only where it is asked for alone.
 */
@ApplicationScoped
public class MetricsFormat {
    private static final String ACCEPT = "Accept";
    private static final String OPEN_METRICS = "application/openmetrics-text";
    private static final String IN_FULL = OPEN_METRICS + "; version=1.0.0; charset=utf-8";
    private static final int BEFORE_ROUTES = 1_000;

    void register(@Observes Filters filters) {
        filters.register(MetricsFormat::choose, BEFORE_ROUTES);
    }

    private static void choose(RoutingContext request) {
        @Nullable String accepted = request.request().getHeader(ACCEPT);
        if (accepted != null && accepted.contains(OPEN_METRICS) && "/metrics".equals(request.normalizedPath())) {
            request.request().headers().set(ACCEPT, IN_FULL);
        }
        request.next();
    }
}
