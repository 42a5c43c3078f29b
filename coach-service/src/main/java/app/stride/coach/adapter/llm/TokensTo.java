package app.stride.coach.adapter.llm;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.concurrent.atomic.AtomicBoolean;

/** Hands a model's words on as they come, until they end, fail, or nobody listens any more: after that, nothing matters. */
final class TokensTo implements StreamingChatResponseHandler {

    private final MultiEmitter<? super String> listener;
    private final AtomicBoolean over = new AtomicBoolean();

    TokensTo(MultiEmitter<? super String> listener) {
        this.listener = listener;
    }

    @Override
    public void onPartialResponse(String token) {
        listener.emit(token);
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        if (over.compareAndSet(false, true)) {
            listener.complete();
        }
    }

    @Override
    public void onError(Throwable failure) {
        if (over.compareAndSet(false, true) && !listener.isCancelled()) {
            listener.fail(failure);
        }
    }
}
