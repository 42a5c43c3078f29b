package app.stride.gateway.forward;

import io.vertx.core.http.HttpClientRequest;

/** A call on a connection to a service, which is the next call's once the service has said everything. */
final class UpstreamCall {
    private final HttpClientRequest request;
    private final long answersBefore;

    /** A call that has just got its connection. */
    UpstreamCall(HttpClientRequest request) {
        this.request = request;
        this.answersBefore = AnswersRead.of(request.connection());
        // told by the answer that does not come; without a handler it is logged as an error
        request.exceptionHandler(failure -> {});
    }

    /** Its body comes without a length. */
    void chunk() {
        request.setChunked(true);
    }

    /** Whether the service has said everything. */
    boolean isAnswered() {
        return AnswersRead.of(request.connection()) > answersBefore;
    }

    /** Ends it; what uses its connection by then would end as well. */
    void reset() {
        request.reset();
    }
}
