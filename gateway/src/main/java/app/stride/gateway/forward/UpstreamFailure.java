package app.stride.gateway.forward;

import app.stride.gateway.problem.Problem;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/**
 * What a failure on the way to an upstream means to the client. How long it may be silent is watched by {@link Silence}: only the
 * wait for a free connection ends in a {@link TimeoutException}. All of them are at work, which is no failure of the service.
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

    /** Whether there was no connection, or one that broke off before anything was answered. */
    static boolean isOfConnection(Throwable failure) {
        return failure instanceof HttpClosedException
                || (failure instanceof IOException && !(failure instanceof ConnectTimeoutException));
    }
}
