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
 * A short response, forwarded in one write once it is complete, instead of one for the headers and each chunk. If the
 * service breaks it off, nothing has been sent yet and the client can still be told.
 */
final class WholeAnswer {
    /** Our choice: about what one screen shows. At most this much is held per call in progress. */
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

    /** Whether it is the final response of its call, and known to be short. */
    static boolean is(ProxyResponse answer) {
        Body body = answer.getBody();
        return body != null
                && body.length() >= 0
                && body.length() <= LONGEST
                && answer.getStatusCode() >= 200
                && !isTold(answer.headers())
                && answer.request().proxiedRequest().method() != HttpMethod.HEAD; // only the length is announced
    }

    /** Whether its chunks mean something by themselves, or its length is not what the header says. */
    private static boolean isTold(MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        return headers.contains(HttpHeaders.TRANSFER_ENCODING) || (type != null && Headers.begins(type, EVENT_STREAM));
    }

    /** Completes when it has been written; fails if it does not arrive or cannot be written. */
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

    /**
     * It usually arrives in one chunk; nothing can be appended to any other, which may be a slice of something else.
     */
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
            sent.tryFail(new HttpClosedException("The length of the response does not match its Content-Length"));
        }
    }

    private void write(Handler<AsyncResult<Void>> sent) {
        response.setStatusCode(answer.getStatusCode()).setStatusMessage(answer.getStatusMessage());
        MultiMap headers = response.headers();
        Headers.forEach(answer.headers(), headers::add);
        headers.set(HttpHeaders.DATE, HttpDate.SYSTEM.now());
        response.end(whole, sent);
    }
}
