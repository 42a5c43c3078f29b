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
import java.util.Locale;
import java.util.Set;

/** The headers of a call as the upstream gets them: its identity is the token alone, and where it came from we say. */
final class RequestHeaders {
    /** What a caller's tracer wrote among them: it may hold anything, and would be recorded with every span behind. */
    private static final Set<String> NEVER = Set.of("forwarded", "cookie", "expect", "tracestate", "baggage");

    private static final String REQUEST_ID = RequestId.HEADER.toLowerCase(Locale.ROOT);

    private RequestHeaders() {}

    static void prepare(ProxyRequest request, Route route, String client) {
        MultiMap headers = request.headers();
        String requestId = headers.get(RequestId.HEADER);
        String trace = headers.get(TraceIds.HEADER);
        HopByHop.strip(headers, RequestHeaders::isRefused);
        // the gateway's own, whatever the caller's Connection names
        if (requestId != null) {
            headers.set(RequestId.HEADER, requestId);
        }
        if (trace != null) {
            headers.set(TraceIds.HEADER, trace);
        }
        if (route.isPublic()) {
            headers.remove(HttpHeaders.AUTHORIZATION);
        }
        if (Span.current().getSpanContext().isValid()) {
            headers.remove(TraceIds.HEADER); // the tracer writes its own, which continues the caller's
        }
        EntityTags.unmark(request.proxiedRequest(), headers);
        tellOrigin(request.proxiedRequest(), headers, client);
    }

    /**
     * Headers that claim something about the caller are nearly all spelled {@code X-…} or {@code Remote-…}, so none of those passes but the request id; nor
     * does one with an underscore, which some servers read as a hyphen.
     */
    private static boolean isRefused(String name) {
        boolean claims = (name.startsWith("x-") && !name.equals(REQUEST_ID)) || name.startsWith("remote-");
        return claims || name.indexOf('_') >= 0 || NEVER.contains(name);
    }

    private static void tellOrigin(HttpServerRequest request, MultiMap headers, String client) {
        headers.set("X-Forwarded-For", client);
        headers.set("X-Forwarded-Proto", request.scheme());
        HostAndPort authority = request.authority();
        if (authority != null) {
            headers.set("X-Forwarded-Host", authority.toString());
        }
    }
}
