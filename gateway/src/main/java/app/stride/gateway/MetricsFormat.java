package app.stride.gateway;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Serves OpenMetrics, with the exemplars that link a bucket to a trace, to clients that accept it. Prometheus lists
 * several formats in order of preference; Quarkus recognises OpenMetrics only if it is the only one.
 */
@Singleton
final class MetricsFormat {
    private static final String OPEN_METRICS = "application/openmetrics-text";
    private static final String IN_FULL = OPEN_METRICS + "; version=1.0.0; charset=utf-8";
    private static final int BEFORE_ALL = -1_000;

    void register(@Observes ManagementInterface management) {
        management.router().route("/metrics").order(BEFORE_ALL).handler(MetricsFormat::choose);
    }

    private static void choose(RoutingContext request) {
        @Nullable String accepted = request.request().getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains(OPEN_METRICS)) {
            request.request().headers().set(HttpHeaders.ACCEPT, IN_FULL);
        }
        request.next();
    }
}
