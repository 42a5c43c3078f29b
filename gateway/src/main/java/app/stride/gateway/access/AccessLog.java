package app.stride.gateway.access;

import app.stride.edge.CallMethods;
import app.stride.gateway.route.Address;
import app.stride.gateway.route.RouteTable;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * One line per call, without query or header, without a method that nobody knows, and without what follows the prefix of a public route: it can be a
 * secret.
 */
@Singleton
final class AccessLog {
    static final String CATEGORY = "app.stride.gateway.calls";

    private static final Logger LOG = Logger.getLogger(CATEGORY);
    private static final int AFTER_REQUEST_ID = 9_000;
    private static final List<String> TRACE = List.of("traceId", "spanId", "sampled");

    private final RouteTable table;
    private final TraceIds ids;

    AccessLog(RouteTable table, TraceIds ids) {
        this.table = table;
        this.ids = ids;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, AFTER_REQUEST_ID);
    }

    private void watch(RoutingContext call) {
        if (LOG.isInfoEnabled()) {
            long begin = System.nanoTime();
            Map<String, Object> trace = ids.areTheTracers() ? trace() : Map.of();
            call.addEndHandler(end -> {
                trace.forEach(MDC::put);
                log(
                        call,
                        Duration.ofNanos(System.nanoTime() - begin),
                        end.succeeded() && call.response().ended());
            });
        }
        call.next();
    }

    /** Kept from the beginning: when a client leaves, its trace is over before its line is written. */
    private static Map<String, Object> trace() {
        Map<String, Object> trace = new HashMap<>();
        TRACE.forEach(key -> {
            Object value = MDC.get(key);
            if (value != null) {
                trace.put(key, value);
            }
        });
        return trace;
    }

    private void log(RoutingContext call, Duration took, boolean complete) {
        HttpServerResponse response = call.response();
        LOG.info(shown(call.request().method()) + " "
                + table.shown(Address.of(call.request()).path()) + " "
                + response.getStatusCode() + " "
                + response.bytesWritten() + " bytes "
                + took.toMillis() + " ms"
                + (complete ? "" : " (broken off)"));
    }

    private static String shown(HttpMethod method) {
        return CallMethods.isOne(method.name()) ? method.name() : "…"; // any other is what somebody wrote
    }
}
