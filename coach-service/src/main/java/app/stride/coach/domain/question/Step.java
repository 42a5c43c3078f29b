package app.stride.coach.domain.question;

import app.stride.coach.domain.tool.ToolResult;
import java.util.List;

/** What happened since the question, for the model to go on from. */
public sealed interface Step {

    /**
     * The model had tools called.
     *
     * @param text what it said beside
     */
    record Called(String text, List<Call> calls) implements Step {}

    /** A call and what came of it. */
    record Call(ToolCall call, ToolResult result) {}

    /**
     * An answer that is not good enough.
     *
     * @param findings what is wrong with it, a line each
     */
    record Refused(String answer, List<String> findings) implements Step {}
}
