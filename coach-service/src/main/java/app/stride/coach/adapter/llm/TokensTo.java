package app.stride.coach.adapter.llm;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.smallrye.mutiny.subscription.MultiEmitter;

/** Hands a model's words on as they come. */
final class TokensTo implements StreamingChatResponseHandler {

    private final MultiEmitter<? super String> listener;

    TokensTo(MultiEmitter<? super String> listener) {
        this.listener = listener;
    }

    @Override
    public void onPartialResponse(String token) {
        listener.emit(token);
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        listener.complete();
    }

    @Override
    public void onError(Throwable failure) {
        listener.fail(failure);
    }
}
