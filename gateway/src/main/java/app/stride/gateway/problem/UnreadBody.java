package app.stride.gateway.problem;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.concurrent.TimeUnit;

/**
 * What a client keeps sending after it has been answered.
 *
 * <p>Cutting it off at once could lose the response, because a reset overtakes it; reading on for ever would let the
 * client occupy the connection. So a limited amount is read and discarded for a limited time, and then the client is
 * cut off.
 */
public final class UnreadBody {
    private static final long MAX_BYTES = 8L << 20;
    private static final long MAX_MILLIS = TimeUnit.SECONDS.toMillis(5);

    private final HttpServerRequest request;
    private long bytes;

    private UnreadBody(HttpServerRequest request) {
        this.request = request;
    }

    /** Discards the rest of the body; the response has been written. */
    public static void discard(Vertx vertx, HttpServerRequest request) {
        if (!request.isEnded()) {
            new UnreadBody(request).drain(vertx);
        }
    }

    /** Stops the client from sending: closes its connection or, over HTTP/2, resets this stream only. */
    public static void cutOff(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }

    private void drain(Vertx vertx) {
        long deadline = vertx.setTimer(MAX_MILLIS, timer -> cutOff(request));
        request.exceptionHandler(failure -> vertx.cancelTimer(deadline));
        request.endHandler(end -> vertx.cancelTimer(deadline));
        request.handler(this::count);
        request.resume();
    }

    private void count(Buffer part) {
        bytes += part.length();
        if (bytes > MAX_BYTES) {
            request.pause();
            cutOff(request);
        }
    }
}
