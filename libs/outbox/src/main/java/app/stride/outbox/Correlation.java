package app.stride.outbox;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** What ties an event to the request that caused it. */
record Correlation(@Nullable String requestId, @Nullable String traceparent) {
    /** The key of the request's id in the log context. */
    static final String LOG_KEY = "request_id";

    static Correlation current() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(traced(Context.current()), carrier, Correlation::put);
        return new Correlation(
                MDC.get(LOG_KEY) instanceof String requestId ? requestId : null, carrier.get("traceparent"));
    }

    /** What a service does by itself, such as at midnight, begins a trace here, so that each event has one. */
    private static Context traced(Context present) {
        if (Span.fromContext(present).getSpanContext().isValid()) {
            return present;
        }
        Span first = GlobalOpenTelemetry.getTracer("app.stride.outbox")
                .spanBuilder("outbox append")
                .startSpan();
        first.end();
        return present.with(first);
    }

    private static void put(@Nullable Map<String, String> carrier, String name, String value) {
        if (carrier != null) {
            carrier.put(name, value);
        }
    }

    static void continued(@Nullable String requestId) {
        if (requestId == null) {
            MDC.remove(LOG_KEY);
        } else {
            MDC.put(LOG_KEY, requestId);
        }
    }
}
