package app.stride.coach.adapter.llm;

import app.stride.coach.domain.conversation.Question;
import app.stride.coach.usecase.Model;
import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
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
    public Duration patience() {
        return config.timeout();
    }

    @Override
    public Multi<Said> answer(Question question, Duration atMost) {
        if (!config.isConfigured()) {
            return Multi.createFrom().failure(new ModelUnavailable(Reason.NOT_CONFIGURED));
        }
        ChatRequest request = request(question);
        Uni<List<Said>> said =
                calls.whole(atMost, () -> said(counted(model.chat(request)).aiMessage()));
        return metrics.timed(said.onFailure().transform(Failures::meaningOf))
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable);
    }

    @Override
    public Multi<Said> stream(Question question, Duration atMost) {
        if (!config.isConfigured()) {
            return Multi.createFrom().failure(new ModelUnavailable(Reason.NOT_CONFIGURED));
        }
        ChatRequest request = request(question);
        Multi<Said> said = calls.inPieces(atMost, metrics::count, listener -> streaming.chat(request, listener));
        return metrics.timedStream(notBlank(said).onFailure().transform(Failures::meaningOf));
    }

    private ChatRequest request(Question question) {
        ChatRequest.Builder request = ChatRequest.builder().messages(prompts.messages(question));
        return question.tools().isEmpty()
                ? request.build()
                : request.toolSpecifications(ToolTranslation.specifications(question.tools()))
                        .build();
    }

    private ChatResponse counted(ChatResponse response) {
        metrics.count(response.tokenUsage());
        return response;
    }

    private static Multi<Said> notBlank(Multi<Said> pieces) {
        return Multi.createFrom().deferred(() -> {
            AtomicBoolean something = new AtomicBoolean();
            Uni<Void> end = Uni.createFrom().voidItem().invoke(() -> {
                if (!something.get()) {
                    throw new ModelUnavailable(Reason.UNINTELLIGIBLE);
                }
            });
            return pieces.invoke(piece -> something.compareAndSet(
                            false,
                            !(piece instanceof Said.Words words)
                                    || !words.text().isBlank()))
                    .onCompletion()
                    .call(() -> end);
        });
    }

    private static List<Said> said(AiMessage answer) {
        List<Said> said = new ArrayList<>();
        @Nullable String text = answer.text();
        if (text != null && !text.isBlank()) {
            said.add(new Said.Words(text));
        }
        if (answer.hasToolExecutionRequests()) {
            said.add(new Said.Wants(ToolTranslation.calls(answer)));
        }
        if (said.isEmpty()) {
            throw new ModelUnavailable(Reason.UNINTELLIGIBLE);
        }
        return said;
    }
}
