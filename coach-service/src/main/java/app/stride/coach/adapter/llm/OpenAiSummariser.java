package app.stride.coach.adapter.llm;

import app.stride.coach.domain.conversation.Recollection;
import app.stride.coach.domain.conversation.Turn;
import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import app.stride.coach.usecase.budget.Account;
import app.stride.coach.usecase.chat.Summariser;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Has the model that is configured for it sum up. */
@ApplicationScoped
class OpenAiSummariser implements Summariser {

    private static final Pattern TITLED =
            Pattern.compile("\\A\\W*Title:\\s*([^\\n]*)\\n?(.*)\\z", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final ModelUse model;
    private final Prompts prompts = new Prompts();

    OpenAiSummariser(ModelParts parts) {
        this.model = parts.summary();
    }

    @Override
    public Uni<Summary> sumUp(Optional<Recollection> earlier, List<Turn> turns, Account account) {
        if (!model.address().isConfigured()) {
            return Uni.createFrom().failure(new ModelUnavailable(Reason.NOT_CONFIGURED));
        }
        Prompt prompt = model.prompt(ChatRequest.builder()
                .messages(prompts.summingUp(earlier, turns))
                .build());
        return model.policy()
                .whole(
                        account,
                        prompt,
                        tally -> model.calls()
                                .whole(
                                        model.address().timeout(),
                                        () -> tally.counted(model.whole().chat(prompt.request()))))
                .map(OpenAiSummariser::text)
                .map(OpenAiSummariser::summary);
    }

    private static String text(ChatResponse response) {
        @Nullable String said = response.aiMessage().text();
        String heard = said == null ? "" : ReasoningFilter.without(said).strip();
        if (heard.isEmpty()) {
            throw new ModelUnavailable(Reason.UNINTELLIGIBLE, "no summary");
        }
        return heard;
    }

    private static Summary summary(String text) {
        Matcher titled = TITLED.matcher(text);
        return titled.matches() && !titled.group(2).isBlank()
                ? new Summary(Optional.of(titled.group(1)), titled.group(2).strip())
                : new Summary(Optional.empty(), text);
    }
}
