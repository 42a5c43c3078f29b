package app.stride.gateway.calls;

import app.stride.gateway.route.RouteTable;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * Removes from every span what the log omits as well: queries, what follows the prefix of a public route, any other
 * input in a path, and what a client's headers reveal about it.
 */
@Singleton
public final class TracePrivacy implements SpanProcessor {
    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final AttributeKey<String> FULL = AttributeKey.stringKey("url.full");
    private static final String WITHHELD = "…";

    /** Derived from User-Agent, X-Forwarded-For and -Proto, Host, and the request line. */
    private static final List<AttributeKey<String>> OF_A_CLIENT = Stream.of(
                    "user_agent.original",
                    "client.address",
                    "url.scheme",
                    "server.address",
                    "http.request.method_original")
            .map(AttributeKey::stringKey)
            .toList();

    private final RouteTable table;

    public TracePrivacy(RouteTable table) {
        this.table = table;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        withhold(span, QUERY);
        if (span.getKind() == SpanKind.SERVER) {
            OF_A_CLIENT.forEach(key -> withhold(span, key));
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

    private static void withhold(ReadWriteSpan span, AttributeKey<String> key) {
        if (span.getAttribute(key) != null) {
            span.setAttribute(key, WITHHELD);
        }
    }

    private String withoutSecrets(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getScheme() + "://" + uri.getRawAuthority() + table.shown(uri.getRawPath());
        } catch (IllegalArgumentException unreadable) {
            return WITHHELD;
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
