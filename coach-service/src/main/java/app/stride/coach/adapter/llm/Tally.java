package app.stride.coach.adapter.llm;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;

/** What one call of a model costs: what the model says it does, as far as that can be believed, else what was counted. */
final class Tally {
    /** A word costs more than one token in some languages; English has about four characters a token. */
    private static final int CHARACTERS_PER_TOKEN = 3;
    /** So many times what was counted is still believed: thinking that is not shown costs, too. */
    private static final int BELIEVED = 4;

    private final long asked;
    private final int mostAnswer;
    private boolean begun;
    private boolean wantsTools;
    private long answered;
    private @Nullable TokenUsage reported;

    /**
     * @param characters that the model is shown
     * @param mostAnswer tokens of the answer at most
     */
    Tally(long characters, int mostAnswer) {
        this.asked = tokens(characters);
        this.mostAnswer = mostAnswer;
    }

    /** The most that the call may cost. */
    long most() {
        return asked + mostAnswer;
    }

    /** The question is on its way: from now on it costs. */
    synchronized void begin() {
        begun = true;
    }

    /** The model refused, or was not there: a question of which nothing came costs nothing. */
    synchronized void refused() {
        begun = answered > 0;
    }

    synchronized void said(String piece) {
        answered += piece.length();
    }

    /** What was said is not the answer yet: tools are to be called first. */
    synchronized void wants(String tool, String arguments) {
        said(tool + arguments);
        wantsTools = true;
    }

    synchronized boolean wantsTools() {
        return wantsTools;
    }

    synchronized void report(@Nullable TokenUsage usage) {
        reported = usage;
    }

    /** The same response, after it has been counted. */
    ChatResponse counted(ChatResponse response) {
        report(response.tokenUsage());
        @Nullable String text = response.aiMessage().text();
        said(text == null ? "" : text);
        if (response.aiMessage().hasToolExecutionRequests()) {
            response.aiMessage().toolExecutionRequests().forEach(wanted -> wants(wanted.name(), wanted.arguments()));
        }
        return response;
    }

    synchronized @Nullable TokenUsage reported() {
        return reported;
    }

    /** What the call costs by now. */
    synchronized long used() {
        if (!begun) {
            return 0;
        }
        long counted = asked + tokens(answered);
        Integer total = reported == null ? null : reported.totalTokenCount();
        return total == null ? counted : Math.max(counted / BELIEVED, Math.min(total, most() * BELIEVED));
    }

    private static long tokens(long characters) {
        return (characters + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN;
    }
}
