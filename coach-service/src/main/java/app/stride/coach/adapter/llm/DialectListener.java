package app.stride.coach.adapter.llm;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands a streamed answer on in words that LangChain4j understands; after a failure nothing more. */
final class DialectListener implements ServerSentEventListener {

    private static final int BAD_GATEWAY = 502;

    private final ServerSentEventListener listener;
    private final Dialect dialect = new Dialect();
    private @Nullable RuntimeException failure;

    DialectListener(ServerSentEventListener listener) {
        this.listener = listener;
    }

    @Override
    public void onOpen(SuccessfulHttpResponse response) {
        listener.onOpen(response);
    }

    @Override
    public void onEvent(ServerSentEvent event) {
        pieces(event).forEach(listener::onEvent);
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        pieces(event).forEach(piece -> listener.onEvent(piece, context));
    }

    @Override
    public void onError(Throwable problem) {
        listener.onError(problem);
    }

    /** A whole answer of a server that was asked for a stream. */
    void onWhole(String body) {
        try {
            dialect.pieces(body).forEach(piece -> listener.onEvent(new ServerSentEvent(null, piece)));
        } catch (HttpException told) {
            failure = told;
            listener.onError(told);
        }
    }

    /** The end; or the failure that was told in the middle; or that the answer breaks off. */
    @Override
    public void onClose() {
        if (failure == null && dialect.isBrokenOff()) {
            failure = new HttpException(BAD_GATEWAY, "an answer that breaks off");
            listener.onError(failure);
        } else if (failure == null) {
            listener.onClose();
        }
    }

    private List<ServerSentEvent> pieces(ServerSentEvent event) {
        if (failure != null) {
            return List.of();
        }
        try {
            if ("error".equals(event.event())) {
                throw new HttpException(BAD_GATEWAY, "error in the middle of an answer");
            }
            return dialect.piece(event.data()).stream()
                    .map(piece -> new ServerSentEvent(event.event(), piece))
                    .toList();
        } catch (RuntimeException told) {
            failure = told;
            listener.onError(told);
            return List.of();
        }
    }
}
