package app.stride.gateway.calls;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call's position in a trace (W3C Trace Context, 3.2): its own id, in its caller's trace or in a new one.
 *
 * @param sampled whether its caller records it
 */
record TraceParent(String traceId, String spanId, boolean sampled) {
    private static final IdGenerator IDS = IdGenerator.random();

    private static final TextMapGetter<String> WRITTEN = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String written) {
            return List.of(TraceIds.HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String written, String name) {
            return name.equals(TraceIds.HEADER) ? written : null;
        }
    };

    /** For a call with this header, or none; a malformed header is ignored. */
    static TraceParent below(@Nullable String written) {
        SpanContext caller = Span.fromContext(
                        W3CTraceContextPropagator.getInstance().extract(Context.root(), written, WRITTEN))
                .getSpanContext();
        return new TraceParent(
                caller.isValid() ? caller.getTraceId() : IDS.generateTraceId(),
                IDS.generateSpanId(),
                caller.isSampled());
    }

    /** The header to forward. */
    String header() {
        return "00-" + traceId + '-' + spanId + (sampled ? "-01" : "-00");
    }
}
