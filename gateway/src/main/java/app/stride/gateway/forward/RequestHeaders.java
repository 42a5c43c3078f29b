package app.stride.gateway.forward;

import app.stride.gateway.calls.RequestId;
import app.stride.gateway.calls.TraceIds;
import app.stride.gateway.route.Route;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.ProxyRequest;
import java.util.List;
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
    private static final List<CharSequence> NEVER =
            Headers.named("Forwarded", "Cookie", "Expect", "tracestate", "baggage");

    private static final String REQUEST_ID = RequestId.HEADER.toLowerCase(Locale.ROOT);

    /** Kept even if the caller's Connection header names them. */
    private static final Set<String> OURS = Set.of(REQUEST_ID, TraceIds.HEADER);

    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence FORWARDED_PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence FORWARDED_HOST = HttpHeaders.createOptimized("X-Forwarded-Host");

    private RequestHeaders() {}

    static void prepare(ProxyRequest request, Route route, String client) {
        MultiMap headers = request.headers();
        HopByHop.strip(headers, OURS);
        Headers.remove(headers, NEVER);
        Headers.removeIf(headers, RequestHeaders::isRefused);
        if (route.isPublic()) {
            headers.remove(HttpHeaders.AUTHORIZATION);
        }
        if (Span.current().getSpanContext().isValid()) {
            headers.remove(TraceIds.HEADER); // the tracer writes its own, continuing the caller's
        }
        EntityTags.unmark(request.proxiedRequest(), headers);
        tellOrigin(request.proxiedRequest(), headers, client);
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
        headers.set(FORWARDED_FOR, client);
        headers.set(FORWARDED_PROTO, request.scheme());
        HostAndPort authority = request.authority();
        if (authority != null && !authority.host().isEmpty()) {
            headers.set(FORWARDED_HOST, authority.toString());
        }
    }
}
