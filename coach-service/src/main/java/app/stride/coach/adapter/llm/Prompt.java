package app.stride.coach.adapter.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.List;

/**
 * What a model is shown in one call.
 *
 * @param mostAnswer tokens of the answer at most
 */
record Prompt(ChatRequest request, int mostAnswer) {
    /** What tools and the protocol itself add to the words. */
    private static final int AROUND_A_MESSAGE = 20;

    /** What a tool's description costs beside its words, which are known only when they are sent. */
    private static final int OF_A_TOOL = 600;

    Tally tally() {
        long tools = request.toolSpecifications() == null
                ? 0
                : request.toolSpecifications().size();
        return new Tally(messages().stream().mapToLong(Prompt::characters).sum() + tools * OF_A_TOOL, mostAnswer);
    }

    List<ChatMessage> messages() {
        return request.messages();
    }

    private static long characters(ChatMessage message) {
        return AROUND_A_MESSAGE + words(message).length();
    }

    static String words(ChatMessage message) {
        if (message instanceof UserMessage user) {
            return user.singleText();
        }
        if (message instanceof SystemMessage system) {
            return system.text();
        }
        if (message instanceof ToolExecutionResultMessage tool) {
            return tool.text();
        }
        if (message instanceof AiMessage ai) {
            return (ai.text() == null ? "" : ai.text()) + ai.toolExecutionRequests();
        }
        return "";
    }
}
