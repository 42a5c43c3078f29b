package app.stride.gateway.problem;

import app.stride.gateway.route.Address;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** Answers a call with a problem, and gets rid of what the client is still sending. */
public final class ProblemAnswer {
    private ProblemAnswer() {}

    /** Writes the problem, unless an answer has already begun. */
    public static void send(RoutingContext call, Problem problem) {
        HttpServerResponse response = call.response();
        if (response.headWritten() || response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.headers().forEach(response::putHeader);
        response.end(problem.body(Address.of(call.request()).path()));
        UnreadBody.discard(call.vertx(), call.request());
    }

    /**
     * The same of a request whose end somebody in front may see elsewhere: nothing that follows on its connection is answered there, be it meant as a request
     * or not (RFC 9112, 6.3).
     */
    public static void sendAsTheLast(RoutingContext call, Problem problem) {
        if (call.request().version() != HttpVersion.HTTP_2) {
            call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            call.addEndHandler(end -> call.request().connection().close());
        }
        send(call, problem);
    }
}
