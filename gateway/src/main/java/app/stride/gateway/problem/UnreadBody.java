package app.stride.gateway.problem;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.concurrent.TimeUnit;

/**
 * What a client goes on sending after it has been answered.
 *
 * <p>Cutting it off at once would take the answer from it (a reset overtakes it), reading on for ever would let it occupy
 * the connection: so a bounded amount is read and thrown away, for a bounded time, and then it is cut off.
 */
public final class UnreadBody {
    private static final long MAX_BYTES = 8L << 20;
    private static final long MAX_MILLIS = TimeUnit.SECONDS.toMillis(5);

    private final HttpServerRequest request;
    private long bytes;

    private UnreadBody(HttpServerRequest request) {
        this.request = request;
    }

    /** Reads the rest of the body away; the answer has been written. */
    public static void discard(Vertx vertx, HttpServerRequest request) {
        if (!request.isEnded()) {
            new UnreadBody(request).drain(vertx);
        }
    }

    /** Ends the client's sending at once: its connection, or on HTTP/2 only this stream of it. */
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
