package app.stride.coach.domain.tool;

import app.stride.coach.domain.context.Fact;
import app.stride.coach.domain.context.Line;
import app.stride.coach.domain.proposal.Proposal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a call of a tool gives.
 *
 * @param text for the caller, each line with the id that an answer cites; what athletes or devices wrote is quoted in it
 * @param facts every value in the text
 * @param failed whether the call did not do what was asked; the text says why and what to do instead
 * @param proposal the proposal that was made
 */
public record ToolResult(String text, List<Fact> facts, boolean failed, Optional<Proposal> proposal) {

    /** Facts under a heading, or a sentence where there are none. */
    public static ToolResult of(String heading, List<Line> lines, String nothing) {
        return lines.isEmpty()
                ? new ToolResult(nothing, List.of(), false, Optional.empty())
                : new ToolResult(text(heading, lines), facts(lines), false, Optional.empty());
    }

    /** A call that could not be done, and what the caller can do about it. */
    public static ToolResult failure(String sentence) {
        return new ToolResult(sentence, List.of(), true, Optional.empty());
    }

    /** The same with the proposal that was made. */
    public ToolResult proposing(Proposal made) {
        return new ToolResult(text, facts, failed, Optional.of(made));
    }

    private static String text(String heading, List<Line> lines) {
        return Stream.concat(
                        Stream.of(heading), lines.stream().map(line -> "- " + line.text() + " [" + line.id() + "]"))
                .collect(Collectors.joining("\n"));
    }

    private static List<Fact> facts(List<Line> lines) {
        return lines.stream().flatMap(line -> line.facts().stream()).toList();
    }
}
