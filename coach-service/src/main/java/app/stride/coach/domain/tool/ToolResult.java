package app.stride.coach.domain.tool;

import app.stride.coach.domain.context.Fact;
import app.stride.coach.domain.context.Line;
import app.stride.coach.domain.context.Tokens;
import app.stride.coach.domain.context.Topic;
import app.stride.coach.domain.proposal.Proposal;
import java.util.List;
import java.util.Optional;

/**
 * What a call of a tool gives.
 *
 * @param text for the caller, each line with the id that an answer cites; what athletes or devices wrote is quoted in it
 * @param facts every value in the text
 * @param failed whether the call did not do what was asked; the text says why and what to do instead
 * @param proposal the proposal that was made
 * @param missing of what nothing could be read, because its source did not answer
 * @param refusal why the plan does not allow what was wished, as the athlete is told it
 */
public record ToolResult(
        String text,
        List<Fact> facts,
        boolean failed,
        Optional<Proposal> proposal,
        Optional<Topic> missing,
        Optional<String> refusal) {

    /** About so many tokens one result may have: several fit beside the context into what small models can be shown. */
    static final int MOST_TOKENS = 2500;

    private static final String MORE = "\nThere is more, which is left out here.";

    /** Facts under a heading, or a sentence where there are none; the last ones are left out where there are too many. */
    public static ToolResult of(String heading, List<Line> lines, String nothing) {
        if (lines.isEmpty()) {
            return new ToolResult(nothing, List.of(), false, Optional.empty(), Optional.empty(), Optional.empty());
        }
        StringBuilder text = new StringBuilder(heading);
        int told = 0;
        for (Line line : lines) {
            String next = "\n- " + line.text() + " [" + line.id() + "]";
            if (Tokens.of(text + next) > MOST_TOKENS) {
                break;
            }
            text.append(next);
            told++;
        }
        List<Fact> facts = lines.subList(0, told).stream()
                .flatMap(line -> line.facts().stream())
                .toList();
        String whole = told < lines.size() ? text + MORE : text.toString();
        return new ToolResult(whole, facts, false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A call that could not be done, and what the caller can do about it. */
    public static ToolResult failure(String sentence) {
        return new ToolResult(sentence, List.of(), true, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A wish that the plan does not allow: the caller and the athlete are told why, and the numbers of it may be told again. */
    public static ToolResult refused(String sentence, Line why) {
        return new ToolResult(sentence, why.facts(), true, Optional.empty(), Optional.empty(), Optional.of(why.text()));
    }

    /** A call whose source did not answer, so that nothing is known of a topic. */
    public static ToolResult unanswered(Topic topic) {
        String sentence = "This is not known right now: the service that knows it did not answer. Say so.";
        return new ToolResult(sentence, List.of(), true, Optional.empty(), Optional.of(topic), Optional.empty());
    }

    /** The same with the proposal that was made. */
    public ToolResult proposing(Proposal made) {
        return new ToolResult(text, facts, failed, Optional.of(made), missing, refusal);
    }
}
