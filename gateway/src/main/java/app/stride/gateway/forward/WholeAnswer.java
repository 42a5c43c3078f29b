package app.stride.gateway.forward;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;

/**
 * A short answer, which goes on when all of it is here: in one write, where its head and each of its parts would have one of their own. Should the service break
 * it off, nothing has been said yet, and the client can still be told.
 */
final class WholeAnswer {
    /** Ours: of what one screen shows; as much is held for each call under way, at most. */
    private static final int LONGEST = 16 * 1024;

    private static final String EVENT_STREAM = "text/event-stream";

    private final ProxyResponse answer;
    private final HttpServerResponse response;
    private final int length;
    private Buffer whole = Buffer.buffer();

    private WholeAnswer(ProxyResponse answer) {
        this.answer = answer;
        this.response = answer.request().proxiedRequest().response();
        this.length = (int) answer.getBody().length();
    }

    /** Whether it is the last word on its call, and known to be short. */
    static boolean is(ProxyResponse answer) {
        Body body = answer.getBody();
        return body != null
                && body.length() >= 0
                && body.length() <= LONGEST
                && answer.getStatusCode() >= 200
                && !isTold(answer.headers())
                && answer.request().proxiedRequest().method() != HttpMethod.HEAD; // to which only the length is told
    }

    /** Whether it comes in parts that mean something by themselves, or whose length is not what is told of it. */
    private static boolean isTold(MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        return headers.contains(HttpHeaders.TRANSFER_ENCODING) || (type != null && Headers.begins(type, EVENT_STREAM));
    }

    /** When it is written; fails when it does not come, or cannot be written. */
    static Future<Void> send(ProxyResponse answer) {
        return new WholeAnswer(answer).send();
    }

    private Future<Void> send() {
        Promise<Void> sent = Promise.promise();
        ReadStream<Buffer> body = answer.getBody().stream();
        body.exceptionHandler(sent::tryFail);
        body.handler(this::keep);
        body.endHandler(end -> write(sent));
        body.resume();
        return sent.future();
    }

    /** Mostly it comes in one; to any other part nothing can be added, as it may be a piece of something else. */
    private void keep(Buffer part) {
        whole = part.length() == length ? part : whole.appendBuffer(part);
    }

    private void write(Promise<Void> sent) {
        if (whole.length() == length) {
            try {
                write(sent::handle);
            } catch (RuntimeException unsayable) {
                sent.tryFail(unsayable);
            }
        } else {
            sent.tryFail(new HttpClosedException("The answer is not as long as it says"));
        }
    }

    private void write(Handler<AsyncResult<Void>> sent) {
        response.setStatusCode(answer.getStatusCode()).setStatusMessage(answer.getStatusMessage());
        response.headers().addAll(answer.headers()).set(HttpHeaders.DATE, HttpDate.SYSTEM.now());
        response.end(whole, sent);
    }
}
