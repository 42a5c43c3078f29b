package app.stride.coach.domain.question;

import app.stride.coach.domain.conversation.Recollection;
import app.stride.coach.domain.conversation.Turn;
import app.stride.coach.domain.safety.Caution;
import app.stride.coach.domain.tool.ToolDescription;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a model is asked: the athlete's words, apart from what the coach knows and from what was said before.
 *
 * @param context what the coach knows, as Markdown; nothing when the athlete does not want it to be used
 * @param earlier what was said long before, in sum; nothing in a short conversation
 * @param history what was said before, the oldest first
 * @param words what the athlete says now
 * @param tools what the model may have called; none when it has to answer now
 * @param steps what happened since the question
 * @param cautions what the answer has to heed
 */
public record Question(
        Optional<String> context,
        Optional<Recollection> earlier,
        List<Turn> history,
        String words,
        List<ToolDescription> tools,
        List<Step> steps,
        Set<Caution> cautions) {

    /** A question of which nothing has come yet, to be answered without tools. */
    public Question(Optional<String> context, Optional<Recollection> earlier, List<Turn> history, String words) {
        this(context, earlier, history, words, List.of(), List.of(), Set.of());
    }

    /** The same question, with these tools. */
    public Question with(List<ToolDescription> offered) {
        return new Question(context, earlier, history, words, offered, steps, cautions);
    }

    /** The same question after one more step. */
    public Question after(Step step) {
        return new Question(
                context,
                earlier,
                history,
                words,
                tools,
                Stream.concat(steps.stream(), Stream.of(step)).toList(),
                cautions);
    }

    /** The same question, whose answer has to heed these. */
    public Question heeding(Set<Caution> heeded) {
        return new Question(context, earlier, history, words, tools, steps, Set.copyOf(heeded));
    }
}
