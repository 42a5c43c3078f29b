package app.stride.gateway.problem;

import app.stride.gateway.route.Address;
import io.netty.util.AttributeKey;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** Answers a call with a problem and deals with the rest of its body. */
public final class ProblemAnswer {
    /** Marks a connection whose last request was rejected. */
    private static final AttributeKey<Boolean> LAST = AttributeKey.valueOf(ProblemAnswer.class.getName());

    private ProblemAnswer() {}

    /** Sends the problem, unless a response has already begun. */
    public static void send(RoutingContext call, Problem problem) {
        if (mayBeAnswered(call.response())) {
            write(call.request(), problem);
            UnreadBody.discard(call.vertx(), call.request());
        }
    }

    /** Sends the problem without dealing with the rest of the request. */
    public static Future<Void> write(HttpServerRequest request, Problem problem) {
        HttpServerResponse response = request.response();
        if (!mayBeAnswered(response)) {
            return Future.succeededFuture();
        }
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.headers().forEach(response::putHeader);
        return WholeBody.end(request, problem.body(Address.of(request).path()));
    }

    /**
     * Whether no response has begun yet. A body that turns out to be malformed is answered at once, whatever the call
     * is still waiting for.
     */
    public static boolean mayBeAnswered(HttpServerResponse response) {
        return !response.headWritten() && !response.ended() && !response.closed();
    }

    /**
     * Sends the problem for a request whose end a proxy in front may see elsewhere: nothing that follows on its
     * connection is answered, whether or not it was meant as a request (RFC 9112, 6.3).
     */
    public static void sendAsTheLast(RoutingContext call, Problem problem) {
        if (call.request().version() != HttpVersion.HTTP_2) {
            if (call.request().connection() instanceof ConnectionBase connection) {
                connection.channel().attr(LAST).set(true);
            }
            call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            call.addEndHandler(end -> call.request().connection().close());
        }
        send(call, problem);
    }

    /**
     * Whether the call came behind one answered by {@link #sendAsTheLast}. It may have been read earlier, while
     * another was being answered, and its turn can come before the connection is closed.
     */
    public static boolean isBehindTheLast(RoutingContext call) {
        return isBehindTheLast(call.request());
    }

    /** The same of a request that the router does not have. */
    public static boolean isBehindTheLast(HttpServerRequest request) {
        return request.connection() instanceof ConnectionBase connection
                && connection.channel().hasAttr(LAST);
    }
}
