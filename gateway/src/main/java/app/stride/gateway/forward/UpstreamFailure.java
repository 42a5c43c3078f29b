package app.stride.gateway.forward;

import app.stride.gateway.problem.Problem;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/**
 * What a failed upstream call means to the client. {@link Silence} limits how long an upstream may stay silent; only
 * waiting for a free connection ends in a {@link TimeoutException}: the pool is fully used, which is not a failure of
 * the service.
 */
final class UpstreamFailure {
    private UpstreamFailure() {}

    static Problem problem(Throwable failure, String part) {
        if (failure instanceof ConnectionPoolTooBusyException || failure instanceof TimeoutException) {
            return Problem.unavailable(part);
        }
        if (failure instanceof ConnectTimeoutException) {
            return Problem.gatewayTimeout(part);
        }
        return Problem.badGateway(part);
    }

    /** Whether there was no connection, or it broke before any response. */
    static boolean isOfConnection(Throwable failure) {
        return failure instanceof HttpClosedException
                || (failure instanceof IOException && !(failure instanceof ConnectTimeoutException));
    }
}
