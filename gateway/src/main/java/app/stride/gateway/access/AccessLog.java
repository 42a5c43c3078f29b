package app.stride.gateway.access;

import app.stride.gateway.route.Address;
import app.stride.gateway.route.RouteTable;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** One line per call, without query or header, and without what follows the prefix of a public route: it can be a secret. */
@Singleton
final class AccessLog {
    private static final Logger LOG = Logger.getLogger("app.stride.gateway.calls");
    private static final int AFTER_REQUEST_ID = 9_000;

    private final RouteTable table;

    AccessLog(RouteTable table) {
        this.table = table;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, AFTER_REQUEST_ID);
    }

    private void watch(RoutingContext call) {
        if (LOG.isInfoEnabled()) {
            long begin = System.nanoTime();
            call.addEndHandler(end -> log(call, Duration.ofNanos(System.nanoTime() - begin), end.succeeded()));
        }
        call.next();
    }

    private void log(RoutingContext call, Duration took, boolean complete) {
        HttpServerResponse response = call.response();
        LOG.info(call.request().method() + " "
                + table.shown(Address.of(call.request()).path()) + " "
                + response.getStatusCode() + " "
                + response.bytesWritten() + " bytes "
                + took.toMillis() + " ms"
                + (complete ? "" : " (client left)"));
    }
}
