package app.stride.gateway.access;

import app.stride.gateway.route.RouteTable;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.net.URI;

/** Takes out of every span what the log does not tell either: queries, and what follows the prefix of a public route. */
@Singleton
public final class TracePrivacy implements SpanProcessor {
    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final AttributeKey<String> FULL = AttributeKey.stringKey("url.full");

    private final RouteTable table;

    public TracePrivacy(RouteTable table) {
        this.table = table;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        if (span.getAttribute(QUERY) != null) {
            span.setAttribute(QUERY, "…");
        }
        String path = span.getAttribute(PATH);
        if (path != null) {
            span.setAttribute(PATH, table.shown(path));
        }
        String full = span.getAttribute(FULL);
        if (full != null) {
            span.setAttribute(FULL, withoutSecrets(full));
        }
    }

    private String withoutSecrets(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getScheme() + "://" + uri.getRawAuthority() + table.shown(uri.getRawPath());
        } catch (IllegalArgumentException unreadable) {
            return "…";
        }
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
