package app.stride.coach.adapter.llm;

import app.stride.coach.domain.conversation.Question;
import app.stride.coach.usecase.Model;
import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Any model that speaks OpenAI's protocol. Whether there is one is decided when the service starts, not when it is built. */
@ApplicationScoped
class OpenAiModel implements Model {

    private static final Logger LOG = Logger.getLogger(OpenAiModel.class);

    private final LlmConfig config;
    private final ModelCalls calls;
    private final ModelMetrics metrics;
    private final ChatModel model;
    private final StreamingChatModel streaming;
    private final Prompts prompts = new Prompts();

    OpenAiModel(LlmConfig config, ModelParts parts, ModelMetrics metrics) {
        this.config = config;
        this.calls = parts.calls();
        this.model = parts.model();
        this.streaming = parts.streaming();
        this.metrics = metrics;
    }

    /** Says at the start what there is to ask. */
    void announce(@Observes StartupEvent started) {
        if (config.isConfigured()) {
            LOG.infof(
                    "The coach asks %s at %s.",
                    config.modelName(), config.address().getHost());
        } else {
            LOG.info(Reason.NOT_CONFIGURED.sentence());
        }
    }

    @Override
    public Uni<String> answer(Question question) {
        if (!config.isConfigured()) {
            return Uni.createFrom().failure(new ModelUnavailable(Reason.NOT_CONFIGURED));
        }
        List<ChatMessage> messages = prompts.messages(question);
        return metrics.timed(
                calls.whole(() -> said(counted(model.chat(messages)).aiMessage().text()))
                        .onFailure()
                        .transform(Failures::meaningOf));
    }

    @Override
    public Multi<String> stream(Question question) {
        if (!config.isConfigured()) {
            return Multi.createFrom().failure(new ModelUnavailable(Reason.NOT_CONFIGURED));
        }
        List<ChatMessage> messages = prompts.messages(question);
        Multi<String> tokens = calls.inPieces(metrics::count, listener -> streaming.chat(messages, listener));
        return metrics.timed(notBlank(tokens).onFailure().transform(Failures::meaningOf));
    }

    private ChatResponse counted(ChatResponse response) {
        metrics.count(response.tokenUsage());
        return response;
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
