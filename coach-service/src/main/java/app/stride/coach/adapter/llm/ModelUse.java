package app.stride.coach.adapter.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;

/**
 * A model and all that a call of it for one purpose needs.
 *
 * @param calls its threads and its deadline
 * @param policy what each call passes through
 * @param mostAnswer tokens of an answer at most
 */
record ModelUse(
        ModelAddress address,
        ChatModel whole,
        StreamingChatModel streaming,
        ModelCalls calls,
        CallPolicy policy,
        int mostAnswer) {

    Prompt prompt(ChatRequest request) {
        return new Prompt(request, mostAnswer);
    }
}
