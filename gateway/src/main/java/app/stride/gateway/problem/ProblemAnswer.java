package app.stride.gateway.problem;

import app.stride.gateway.route.Address;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
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
}
