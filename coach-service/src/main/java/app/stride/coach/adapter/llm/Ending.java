package app.stride.coach.adapter.llm;

import app.stride.coach.usecase.chat.Model.Said;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.util.List;
import java.util.Set;

/** How an answer ends. */
final class Ending {

    /** The server ended it, and not the model. */
    private static final Set<FinishReason> CUT_SHORT = Set.of(FinishReason.LENGTH, FinishReason.CONTENT_FILTER);

    private Ending() {}

    /** What comes after the words: tools that the model wants, or that it was not done yet. */
    static List<Said> of(ChatResponse response) {
        if (response.aiMessage().hasToolExecutionRequests()) {
            return List.of(new Said.Wants(ToolTranslation.calls(response.aiMessage())));
        }
        FinishReason reason = response.finishReason();
        return reason != null && CUT_SHORT.contains(reason) ? List.of(new Said.CutShort()) : List.of();
    }
}
