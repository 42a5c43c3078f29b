package app.stride.activity.testkit;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every SQL statement that the service executes, by the trace of the request that caused it. */
@ApplicationScoped
public class Statements implements SpanProcessor {
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("db.query.text");
    private static final AttributeKey<String> STATEMENT = AttributeKey.stringKey("db.statement");

    private final Map<String, List<String>> byTrace = new ConcurrentHashMap<>();

    /** The statements of the trace, oldest first. */
    public List<String> of(String traceId) {
        return byTrace.getOrDefault(traceId, List.of());
    }

    @Override
    public void onEnd(ReadableSpan span) {
        String query = span.getAttribute(QUERY) == null ? span.getAttribute(STATEMENT) : span.getAttribute(QUERY);
        if (query != null) {
            byTrace.computeIfAbsent(span.getSpanContext().getTraceId(), first -> new CopyOnWriteArrayList<>())
                    .add(query);
        }
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }
}
