package app.stride.gateway.calls;

import app.stride.edge.CallMethods;
import app.stride.gateway.route.Address;
import app.stride.gateway.route.RouteTable;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Logs one line per call, without query, headers or unknown methods, and without what follows the prefix of a public
 * route, which can be a secret.
 */
@Singleton
public final class AccessLog {
    static final String CATEGORY = "app.stride.gateway.calls";

    private static final Logger LOG = Logger.getLogger(CATEGORY);
    private static final int LONGEST_PATH = 1_000;
    private static final long MOMENT_MILLIS = 10;
    private static final List<String> TRACE = List.of("traceId", "spanId", "sampled");

    private final RouteTable table;
    private final TraceIds ids;

    /** Where lines go unless they go through the log manager. */
    private final @Nullable CallLines lines;

    AccessLog(
            Vertx vertx,
            RouteTable table,
            TraceIds ids,
            @ConfigProperty(name = "stride.gateway.call-log.batched") boolean batched) {
        this.table = table;
        this.ids = ids;
        this.lines = batched
                ? Console.ofJsonAlone(CATEGORY)
                        .map(console -> new CallLines(CATEGORY, Clock.systemUTC(), batch(vertx, console)))
                        .orElse(null)
                : null;
    }

    private static Batch batch(Vertx vertx, Console console) {
        return new Batch(console::print, work -> vertx.setTimer(MOMENT_MILLIS, fired -> work.run()));
    }

    @PreDestroy
    void close() {
        if (lines != null) {
            lines.close();
        }
    }

    /** Writes the call's line when it is over. */
    public void watch(RoutingContext call) {
        if (LOG.isInfoEnabled()) {
            long begin = System.nanoTime();
            Map<String, String> trace = ids.areTheTracers() ? ofTrace() : Map.of();
            call.addEndHandler(end -> {
                trace.forEach(MDC::put);
                Duration took = Duration.ofNanos(System.nanoTime() - begin);
                write(line(call, took, end.succeeded() && call.response().ended()));
            });
        }
    }

    /** Captured at the beginning: if the client disconnects, the trace ends before the line is written. */
    private static Map<String, String> ofTrace() {
        Map<String, String> known = new HashMap<>();
        for (String key : TRACE) {
            Object value = MDC.get(key);
            if (value != null) {
                known.put(key, value.toString());
            }
        }
        return known;
    }

    private void write(String line) {
        if (lines == null) {
            LOG.info(line);
        } else {
            lines.add(line, MDC.getMap());
        }
    }

    private String line(RoutingContext call, Duration took, boolean complete) {
        HttpServerResponse response = call.response();
        return shown(call.request().method()) + " "
                + shown(table.shown(Address.of(call.request()).path())) + " "
                + response.getStatusCode() + " "
                + response.bytesWritten() + " bytes "
                + took.toMillis() + " ms"
                + (complete ? "" : " (broken off)");
    }

    private static String shown(String path) {
        return path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + '…';
    }

    private static String shown(HttpMethod method) {
        return CallMethods.isOne(method.name()) ? method.name() : "…"; // anything else is caller input
    }
}
