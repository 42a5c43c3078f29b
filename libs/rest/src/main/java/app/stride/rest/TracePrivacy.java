package app.stride.rest;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Takes out of every span what a caller has written, be it in an address or in a header: which call it was, its route tells. */
@Singleton
public class TracePrivacy implements SpanProcessor {
    private static final String WITHHELD = "…";

    private static final List<AttributeKey<String>> ANYWHERE = keys("url.full", "url.query");

    private static final List<AttributeKey<String>> OF_A_CALLER = keys(
            "url.path",
            "url.scheme",
            "server.address",
            "client.address",
            "user_agent.original",
            "http.request.method_original");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        withhold(span, ANYWHERE);
        if (span.getKind() == SpanKind.SERVER) {
            withhold(span, OF_A_CALLER);
        }
    }

    private static void withhold(ReadWriteSpan span, List<AttributeKey<String>> keys) {
        for (AttributeKey<String> key : keys) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, WITHHELD);
            }
        }
    }

    private static List<AttributeKey<String>> keys(String... names) {
        return Stream.of(names).map(AttributeKey::stringKey).toList();
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
