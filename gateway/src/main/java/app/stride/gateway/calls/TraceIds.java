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
 * Gives each call its trace ids where traces are not exported: they are still forwarded and logged, while the tracer,
 * whose spans nobody would see, is bypassed.
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

    /** Whether the tracer controls a call's ids, and removes them when it considers the call over. */
    boolean areTheTracers() {
        return tracing;
    }

    /** The tracing policy for this program's servers and clients. */
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

    /** Gives the call its ids unless the tracer does. */
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
