package app.stride.gateway.problem;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.concurrent.TimeUnit;

/**
 * What a client goes on sending after it has been answered.
 *
 * <p>Closing at once would take the answer from it (a reset overtakes it), reading on for ever would let it occupy the
 * connection: so a bounded amount is read and thrown away, for a bounded time, and then the connection is closed.
 */
public final class UnreadBody {
    private static final long MAX_BYTES = 8L << 20;
    private static final long MAX_MILLIS = TimeUnit.SECONDS.toMillis(5);

    private final HttpConnection connection;
    private long bytes;

    private UnreadBody(HttpConnection connection) {
        this.connection = connection;
    }

    /** Reads the rest of the body away; the answer has been written. */
    public static void discard(HttpServerRequest request) {
        if (request.isEnded() || request.connection() == null) {
            return;
        }
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
            return;
        }
        new UnreadBody(request.connection()).drain(request);
    }

    private void drain(HttpServerRequest request) {
        Vertx vertx = Vertx.currentContext().owner();
        long deadline = vertx.setTimer(MAX_MILLIS, timer -> connection.close());
        request.handler(this::count);
        request.exceptionHandler(failure -> vertx.cancelTimer(deadline));
        request.endHandler(end -> vertx.cancelTimer(deadline));
        request.resume();
    }

    private void count(Buffer part) {
        bytes += part.length();
        if (bytes > MAX_BYTES) {
            connection.close();
        }
    }
}
