package app.stride.gateway.forward;

import app.stride.gateway.calls.RequestId;
import app.stride.gateway.calls.TraceIds;
import app.stride.gateway.connection.ConnectionOptions;
import app.stride.gateway.route.Route;
import io.netty.util.AsciiString;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * The headers of a call as the upstream gets them: its identity comes from the token alone, its origin from the
 * gateway.
 */
final class RequestHeaders {
    /**
     * Includes what the caller's tracer added: it may hold anything and would be recorded with every span behind us.
     */
    private static final MultiMap NEVER = Headers.table(
            HopByHop.ALWAYS,
            Headers.named("Forwarded", "Cookie", "Expect", "tracestate", "baggage"),
            Headers.named("Host", "Content-Length", "Transfer-Encoding")); // the proxy writes them

    private static final String REQUEST_ID = RequestId.HEADER.toLowerCase(Locale.ROOT);

    /** Kept even if the caller's Connection header names them. */
    private static final Set<String> OURS = Set.of(REQUEST_ID, TraceIds.HEADER);

    /** From here on, in characters, a copy costs less than it saves; our choice. */
    private static final int LONG = 128;

    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence FORWARDED_PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence FORWARDED_HOST = HttpHeaders.createOptimized("X-Forwarded-Host");

    private RequestHeaders() {}

    /**
     * Writes them directly to those of the upstream request: the proxy would copy each one twice, as text.
     *
     * @param client the caller's address
     */
    static void write(HttpServerRequest call, MultiMap headers, Route route, String client) {
        Set<String> ofConnection = Set.copyOf(ConnectionOptions.in(call.headers()));
        Headers.forEach(call.headers(), (name, value) -> {
            if (isForwarded(name, ofConnection)) {
                headers.add(name, inBytes(value));
            }
        });
        if (route.isPublic()) {
            headers.remove(HttpHeaders.AUTHORIZATION);
        }
        if (Span.current().getSpanContext().isValid()) {
            headers.remove(TraceIds.HEADER); // the tracer writes its own, continuing the caller's
        }
        EntityTags.unmark(call, headers);
        tellOrigin(call, headers, client);
    }

    /**
     * Tokens are long, and what is text is checked and written a character at a time. The values have been read as
     * Latin-1, and are written so.
     */
    private static CharSequence inBytes(CharSequence value) {
        return value instanceof String text && text.length() >= LONG
                ? new AsciiString(text.getBytes(StandardCharsets.ISO_8859_1), false)
                : value;
    }

    /**
     * Whether a header is forwarded.
     *
     * @param ofConnection what the Connection header names, in lower case
     */
    static boolean isForwarded(CharSequence name, Set<String> ofConnection) {
        if (NEVER.contains(name)) {
            return false;
        }
        String text = name.toString();
        return !isRefused(text)
                && (ofConnection.isEmpty() || !isOfConnection(text.toLowerCase(Locale.ROOT), ofConnection));
    }

    private static boolean isOfConnection(String name, Set<String> ofConnection) {
        return ofConnection.contains(name) && !OURS.contains(name);
    }

    /**
     * Whether a header is dropped. Headers that make claims about the caller are mostly named {@code X-…}, so all of
     * those except the request id; also those by which proxies report the caller's address or certificate, names with
     * an underscore, which some servers read as a hyphen, and upgrades, which are not forwarded.
     */
    static boolean isRefused(String name) {
        return beginsAsRefused(name) || name.indexOf('_') >= 0 || Headers.ends(name, "client-ip");
    }

    /** Runs for each header of each call; usually the first letter decides. */
    private static boolean beginsAsRefused(String name) {
        return switch (name.isEmpty() ? '-' : Character.toLowerCase(name.charAt(0))) {
            case 'x' -> Headers.begins(name, "x-") && !name.equalsIgnoreCase(REQUEST_ID);
            case 'r' -> Headers.begins(name, "remote-");
            case 's' -> Headers.begins(name, "sec-websocket-") || Headers.begins(name, "ssl-client");
            case 'c' -> Headers.begins(name, "client-cert") || Headers.begins(name, "cf-");
            case 'o' -> Headers.begins(name, "oidc-");
            default -> false;
        };
    }

    private static void tellOrigin(HttpServerRequest request, MultiMap headers, String client) {
        headers.add(FORWARDED_FOR, client);
        headers.add(FORWARDED_PROTO, request.scheme());
        HostAndPort authority = request.authority();
        if (authority != null && !authority.host().isEmpty()) {
            headers.add(FORWARDED_HOST, authority.toString());
        }
    }
}
