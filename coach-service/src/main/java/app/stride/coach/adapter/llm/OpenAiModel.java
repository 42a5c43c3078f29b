package app.stride.coach.adapter.llm;

import app.stride.coach.domain.conversation.Question;
import app.stride.coach.usecase.Model;
import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Any model that speaks OpenAI's protocol. Whether there is one is decided when the service starts, not when it is built. */
@ApplicationScoped
class OpenAiModel implements Model {

    private final boolean configured;
    private final ModelCalls calls;
    private final ModelMetrics metrics;
    private final ChatModel model;
    private final StreamingChatModel streaming;
    private final Prompts prompts = new Prompts();

    OpenAiModel(LlmConfig config, ModelParts parts, ModelMetrics metrics) {
        this.configured = config.isConfigured();
        this.calls = parts.calls();
        this.model = parts.model();
        this.streaming = parts.streaming();
        this.metrics = metrics;
    }

    @Override
    public Uni<String> answer(Question question) {
        if (!configured) {
            return Uni.createFrom().failure(new ModelUnavailable(Reason.NOT_CONFIGURED));
        }
        List<ChatMessage> messages = prompts.messages(question);
        return metrics.timed(
                calls.whole(() -> said(model.chat(messages).aiMessage().text()))
                        .onFailure()
                        .transform(Failures::meaningOf));
    }

    @Override
    public Multi<String> stream(Question question) {
        if (!configured) {
            return Multi.createFrom().failure(new ModelUnavailable(Reason.NOT_CONFIGURED));
        }
        List<ChatMessage> messages = prompts.messages(question);
        Multi<String> tokens = calls.inPieces(listener -> streaming.chat(messages, listener));
        return metrics.timed(notBlank(tokens).onFailure().transform(Failures::meaningOf));
    }

    private static Multi<String> notBlank(Multi<String> tokens) {
        return Multi.createFrom().deferred(() -> {
            AtomicBoolean said = new AtomicBoolean();
            Uni<Void> end = Uni.createFrom().voidItem().invoke(() -> {
                if (!said.get()) {
                    throw new ModelUnavailable(Reason.UNINTELLIGIBLE);
                }
            });
            return tokens.invoke(token -> said.compareAndSet(false, !token.isBlank()))
                    .onCompletion()
                    .call(() -> end);
        });
    }

    private static String said(@Nullable String answer) {
        if (answer == null || answer.isBlank()) {
            throw new ModelUnavailable(Reason.UNINTELLIGIBLE);
        }
        return answer;
    }
}
