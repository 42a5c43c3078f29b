package app.stride.coach.adapter.llm;

import app.stride.coach.domain.question.Question;
import app.stride.coach.domain.tool.ToolDescription;
import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import app.stride.coach.usecase.budget.Account;
import app.stride.coach.usecase.chat.Model;
import dev.langchain4j.agent.tool.ToolSpecification;
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
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Any model that speaks OpenAI's protocol. Whether there is one is decided when the service starts, not when it is built. */
@ApplicationScoped
class OpenAiModel implements Model {

    private static final Logger LOG = Logger.getLogger(OpenAiModel.class);

    private final ModelUse chat;
    private final Prompts prompts = new Prompts();
    private final AtomicBoolean thinksUnmarked = new AtomicBoolean();
    private volatile Offered offered = new Offered(List.of(), List.of());

    OpenAiModel(ModelParts parts) {
        this.chat = parts.chat();
    }

    /** Says at the start what there is to ask. */
    void announce(@Observes StartupEvent started) {
        if (chat.address().isConfigured()) {
            LOG.infof("The coach asks %s.", chat.address());
        } else {
            LOG.infof("No language model is configured. %s", Reason.NOT_CONFIGURED.remedy());
        }
    }

    @Override
    public Duration patience() {
        return chat.address().timeout();
    }

    @Override
    public Multi<Said> answer(Question question, Account account, Duration atMost) {
        if (!chat.address().isConfigured()) {
            return Multi.createFrom().failure(new ModelUnavailable(Reason.NOT_CONFIGURED));
        }
        Prompt prompt = chat.prompt(request(question));
        return chat.policy()
                .whole(
                        account,
                        prompt,
                        tally -> chat.calls()
                                .whole(
                                        atMost,
                                        () -> said(tally.counted(chat.whole().chat(prompt.request())))))
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable);
    }

    @Override
    public Multi<Said> stream(Question question, Account account, Duration atMost) {
        if (!chat.address().isConfigured()) {
            return Multi.createFrom().failure(new ModelUnavailable(Reason.NOT_CONFIGURED));
        }
        Prompt prompt = chat.prompt(request(question));
        Multi<Said> answer = chat.policy()
                .inPieces(
                        account,
                        prompt,
                        tally -> notBlank(chat.calls()
                                .inPieces(
                                        atMost,
                                        tally::report,
                                        listener -> chat.streaming().chat(prompt.request(), listener))));
        return ReasoningFilter.outOf(answer, thinksUnmarked);
    }

    /** Tools with what LangChain4j calls them: they are the same with nearly every question. */
    private record Offered(List<ToolDescription> tools, List<ToolSpecification> specifications) {
        static Offered of(List<ToolDescription> tools) {
            return new Offered(tools, ToolTranslation.specifications(tools));
        }
    }

    private List<ToolSpecification> specifications(List<ToolDescription> tools) {
        Offered last = offered;
        if (!last.tools().equals(tools)) {
            last = Offered.of(tools);
            offered = last;
        }
        return last.specifications();
    }

    private ChatRequest request(Question question) {
        ChatRequest.Builder request = ChatRequest.builder().messages(prompts.messages(question));
        return question.tools().isEmpty()
                ? request.build()
                : request.toolSpecifications(specifications(question.tools())).build();
    }

    private static Multi<Said> notBlank(Multi<Said> pieces) {
        return Multi.createFrom().deferred(() -> {
            AtomicBoolean something = new AtomicBoolean();
            AtomicBoolean cutShort = new AtomicBoolean();
            Uni<Void> end = Uni.createFrom().voidItem().invoke(() -> {
                if (!something.get()) {
                    throw nothing(cutShort.get());
                }
            });
            return pieces.invoke(piece -> {
                        something.compareAndSet(false, isSomething(piece));
                        cutShort.compareAndSet(false, piece instanceof Said.CutShort);
                    })
                    .onCompletion()
                    .call(() -> end);
        });
    }

    private static boolean isSomething(Said piece) {
        return piece instanceof Said.Words words ? !words.text().isBlank() : !(piece instanceof Said.CutShort);
    }

    private static ModelUnavailable nothing(boolean cutShort) {
        return new ModelUnavailable(cutShort ? Reason.CUT_SHORT : Reason.UNINTELLIGIBLE);
    }

    private static List<Said> said(ChatResponse answer) {
        List<Said> said = new ArrayList<>();
        String text = ReasoningFilter.without(
                Objects.requireNonNullElse(answer.aiMessage().text(), ""));
        if (!text.isBlank()) {
            said.add(new Said.Words(text));
        }
        said.addAll(Ending.of(answer));
        if (said.stream().noneMatch(OpenAiModel::isSomething)) {
            throw nothing(!said.isEmpty());
        }
        return said;
    }
}
