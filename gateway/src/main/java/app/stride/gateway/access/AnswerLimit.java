package app.stride.gateway.access;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.impl.HttpContext;
import io.vertx.ext.web.client.impl.WebClientInternal;
import java.time.Duration;

/**
 * Ends answers that do not come to their end. A client's own limit is over with the head, and a connection on which nothing follows it is lost to all who
 * share that client.
 */
final class AnswerLimit implements Handler<HttpContext<?>> {
    private static final String TIMER = AnswerLimit.class.getName();

    private final Vertx vertx;
    private final long millis;

    private AnswerLimit(Vertx vertx, Duration limit) {
        this.vertx = vertx;
        this.millis = limit.toMillis();
    }

    /** Whatever this client asks for from now on has so long for what follows the head. */
    static void put(WebClient client, Vertx vertx, Duration limit) {
        ((WebClientInternal) client).addInterceptor(new AnswerLimit(vertx, limit));
    }

    @Override
    public void handle(HttpContext<?> call) {
        switch (call.phase()) {
            case RECEIVE_RESPONSE -> start(call);
            case DISPATCH_RESPONSE, FAILURE -> stop(call);
            default -> {}
        }
        call.next();
    }

    private void start(HttpContext<?> call) {
        HttpClientRequest asked = call.clientResponse().request();
        call.set(TIMER, vertx.setTimer(millis, late -> asked.reset()));
    }

    private void stop(HttpContext<?> call) {
        Long timer = call.get(TIMER);
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }
}
