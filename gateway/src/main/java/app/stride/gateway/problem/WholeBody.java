package app.stride.gateway.problem;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Ends the responses that the gateway has whole. */
public final class WholeBody {
    private WholeBody() {}

    /** Sends the body or, for HEAD, only its length: over HTTP/2, Vert.x would send the body for that, too. */
    public static Future<Void> end(HttpServerRequest request, Buffer body) {
        HttpServerResponse response = request.response();
        if (request.method() != HttpMethod.HEAD) {
            return response.end(body);
        }
        response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
        return response.end();
    }
}
