package app.stride.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClosedException;

/**
 * The delivery of a response to the client: it completes, fails, or is abandoned once the client has disconnected.
 */
final class Delivery {
    private final Promise<Void> over = Promise.promise();
    private boolean abandoned;

    /** Completes when the delivery is over, for whatever reason. */
    Future<Void> until(Future<Void> sent) {
        sent.onComplete(written -> {
            if (written.succeeded()) {
                over.tryComplete();
            } else {
                over.tryFail(written.cause());
            }
        });
        return over.future();
    }

    /** Notifies whoever waits for its end, but not the proxy, which would abort the upstream call. */
    void abandon() {
        abandoned = true;
        over.tryFail(new HttpClosedException("The client has disconnected"));
    }

    /** Whether nothing more is to be forwarded. */
    boolean isAbandoned() {
        return abandoned;
    }
}
