package app.stride.coach.adapter.llm;

import app.stride.coach.usecase.chat.Model.Said;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.TokenUsage;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands a model's words on as they come, until they end, fail, or nobody listens any more: after that, nothing matters. */
final class TokensTo implements StreamingChatResponseHandler {

    private final MultiEmitter<? super Said> listener;
    private final Consumer<@Nullable TokenUsage> usage;
    private final AtomicBoolean over = new AtomicBoolean();

    TokensTo(MultiEmitter<? super Said> listener, Consumer<@Nullable TokenUsage> usage) {
        this.listener = listener;
        this.usage = usage;
    }

    @Override
    public void onPartialResponse(String token) {
        listener.emit(new Said.Words(token));
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        if (over.compareAndSet(false, true)) {
            usage.accept(response.tokenUsage());
            Ending.of(response).forEach(listener::emit);
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
