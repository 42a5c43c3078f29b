package app.stride.gateway.forward;

import io.vertx.core.http.HttpClientRequest;

/** A call on a service connection, which belongs to the next call once the service has responded completely. */
final class UpstreamCall {
    private final HttpClientRequest request;
    private final long answersBefore;

    /** A call that has just obtained its connection. */
    UpstreamCall(HttpClientRequest request) {
        this.request = request;
        this.answersBefore = AnswersRead.of(request.connection());
        // reported by the missing response; without a handler it is logged as an error
        request.exceptionHandler(failure -> {});
    }

    /** Its body has no declared length. */
    void chunk() {
        request.setChunked(true);
    }

    /** Whether the service has responded completely. */
    boolean isAnswered() {
        return AnswersRead.of(request.connection()) > answersBefore;
    }

    /** Resets the call, and with it whatever uses its connection by then. */
    void reset() {
        request.reset();
    }
}
