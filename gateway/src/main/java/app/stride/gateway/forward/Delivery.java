package app.stride.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClosedException;

/** The answer on its way to the client: it comes to its end, breaks off, or is abandoned when nobody takes it any more. */
final class Delivery {
    private final Promise<Void> over = Promise.promise();
    private boolean abandoned;

    /** When it is over, however that comes. */
    Future<Void> until(Future<Void> sent) {
        sent.onSuccess(over::tryComplete).onFailure(over::tryFail);
        return over.future();
    }

    /** Whoever waits for its end hears of it; the proxy does not, which would end the call to the service. */
    void abandon() {
        abandoned = true;
        over.tryFail(new HttpClosedException("Nobody takes the answer any more"));
    }

    /** Whether no more of it is to be passed on. */
    boolean isAbandoned() {
        return abandoned;
    }
}
