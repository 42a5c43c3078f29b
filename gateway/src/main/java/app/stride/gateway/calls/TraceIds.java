package app.stride.gateway.calls;

import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.tracing.TracingPolicy;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/**
 * Gives each call its ids where traces are sent nowhere: they are passed on and stand in the log all the same, and the tracer, whose spans would be for
 * nobody, is left out.
 */
@Singleton
@Unremovable
public final class TraceIds implements HttpServerOptionsCustomizer {
    public static final String HEADER = "traceparent";

    private static final CharSequence NAME = HttpHeaders.createOptimized(HEADER);

    private final boolean tracing;

    TraceIds(@ConfigProperty(name = "quarkus.otel.exporter.otlp.endpoint") Optional<String> endpoint) {
        this.tracing = !endpoint.orElse("").isBlank();
    }

    /** Whether the tracer has the say about a call's ids, and takes them back when it thinks that the call is over. */
    boolean areTheTracers() {
        return tracing;
    }

    /** How servers and clients of this program deal with traces. */
    public TracingPolicy policy(TracingPolicy whereTracesAreSent) {
        return tracing ? whereTracesAreSent : TracingPolicy.IGNORE;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setTracingPolicy(policy(options.getTracingPolicy()));
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }

    /** Gives the call its ids, unless it has them from the tracer. */
    public void give(RoutingContext call) {
        if (tracing) {
            return;
        }
        TraceParent ids = TraceParent.below(call.request().getHeader(NAME));
        call.request().headers().set(NAME, ids.header());
        MDC.put("traceId", ids.traceId());
        MDC.put("spanId", ids.spanId());
        MDC.put("sampled", String.valueOf(ids.sampled()));
    }
}
