package app.stride.gateway.forward;

import app.stride.gateway.connection.ClientAddress;
import app.stride.gateway.problem.Problem;
import app.stride.gateway.problem.ProblemAnswer;
import app.stride.gateway.route.Route;
import app.stride.gateway.route.RouteTable;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.inject.Singleton;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Forwards an admitted call to its upstream and returns the response. Both are streamed; only responses of a few
 * kilobytes are buffered.
 */
@Singleton
public final class Forward {
    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final Map<Route, HttpProxy> passages;

    Forward(Vertx vertx, RouteTable table, UpstreamClient client, ClientAddress addresses, Circuits circuits) {
        this.passages = table.routes().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        route -> Passage.of(vertx, route, client, addresses, circuits.of(route.upstream())),
                        (one, other) -> one,
                        IdentityHashMap::new)); // by identity: routes come from the table itself
    }

    /**
     * The request must be paused and its body unread.
     *
     * @param whenFree run once, when the call occupies nothing any more; that may be after its response, while its
     *     body is still arriving
     */
    public void send(RoutingContext call, Route route, Runnable whenFree) {
        HttpServerRequest request = call.request();
        if (declaredLength(request) > route.maxBodyBytes()) {
            whenFree.run();
            ProblemAnswer.send(call, Problem.tooLarge(route.maxBodyBytes()));
            return;
        }
        if (waitsToContinue(request)) {
            call.response().writeContinue();
        }
        BreakableCall breakable = BreakableCall.of(framed(request), whenFree);
        call.addEndHandler(end -> breakable.ended());
        Objects.requireNonNull(passages.get(route), "every route of the table has a passage")
                .handle(breakable);
    }

    /**
     * HTTP/2 delimits bodies of unknown length itself; an HTTP/1.1 upstream needs them chunked. If the header is
     * already present, the proxy recognises it in lower case only.
     */
    private static HttpServerRequest framed(HttpServerRequest request) {
        MultiMap headers = request.headers();
        boolean unknown = request.version() == HttpVersion.HTTP_2
                && WITH_BODY.contains(request.method())
                && !headers.contains(HttpHeaders.CONTENT_LENGTH);
        if (unknown || headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            headers.set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
        }
        return request;
    }

    /** An HTTP/1.0 client would take it for the final response (RFC 9110, 10.1.1). */
    private static boolean waitsToContinue(HttpServerRequest request) {
        return HttpHeaders.CONTINUE.toString().equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))
                && request.version() != HttpVersion.HTTP_1_0;
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
