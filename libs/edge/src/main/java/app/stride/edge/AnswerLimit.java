package app.stride.edge;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.impl.HttpContext;
import io.vertx.ext.web.client.impl.WebClientInternal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls to the issuer that do not come to their end. By itself a client waits for ever, and a connection on which nothing comes any more is lost to all
 * who share that client: those who verify tokens, and sign-ins.
 */
public final class AnswerLimit implements Handler<HttpContext<?>> {
    private final Vertx vertx;
    private final long millis;
    private @Nullable WebClient covered;

    /** So long may it take until an answer begins, a connection included, and so long again until it ends. */
    public AnswerLimit(Vertx vertx, Duration limit) {
        this.vertx = vertx;
        this.millis = limit.toMillis();
    }

    /** Whatever the client asks for from now on has an end. It is made anew when the issuer is found at last. */
    public void cover(WebClient client) {
        if (!client.equals(covered)) {
            ((WebClientInternal) client).addInterceptor(this);
            covered = client;
        }
    }

    @Override
    public void handle(HttpContext<?> call) {
        switch (call.phase()) {
            case CREATE_REQUEST -> call.requestOptions().setTimeout(millis); // over with the head
            case RECEIVE_RESPONSE -> limitRest(call.clientResponse());
            default -> {}
        }
        call.next();
    }

    private void limitRest(HttpClientResponse answer) {
        long timer = vertx.setTimer(millis, late -> answer.request().reset());
        answer.end().onComplete(end -> vertx.cancelTimer(timer));
    }
}
