package app.stride.coach.domain.context;

import app.stride.coach.domain.training.Reading;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the coach knows of one topic, from where, and how fresh it is.
 *
 * @param asOf when its source answered; nothing when it is missing
 * @param remark what there is to know about the section itself; empty when there is nothing
 */
public record Section(
        Topic topic, String source, Status status, @Nullable Instant asOf, List<Line> lines, String remark) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What a line has beside its text and its id. */
    private static final int AROUND_A_LINE = "-  []\n".length();

    private static final String MORE = "There is more, which is left out here.";

    /** Whether a section can be built on. */
    public enum Status {
        OK,
        STALE,
        MISSING
    }

    /** The lines of what was read, or a remark that there is nothing or that the source did not answer. */
    public static <T> Section of(Topic topic, Reading<T> reading, Function<T, List<Line>> lines) {
        if (reading.isMissing()) {
            String remark = "Not known right now: " + reading.source() + " did not answer. Say so, and do not guess.";
            return new Section(topic, reading.source(), Status.MISSING, null, List.of(), remark);
        }
        List<Line> found = reading.found().map(lines).orElse(List.of());
        String remark = found.isEmpty() ? topic.nothing() : "";
        return new Section(topic, reading.source(), Status.OK, reading.asOf(), found, remark);
    }

    /** The same section, whose content is older than it should be. */
    Section stale(String why) {
        return new Section(topic, source, Status.STALE, asOf, lines, why);
    }

    /** The same section, about which there is something to know. */
    Section remarked(String more) {
        return new Section(topic, source, status, asOf, lines, more);
    }

    /** The same section without its last line, and with a remark that there was more. */
    Section withoutLast() {
        String remarks = remark.isEmpty() || remark.endsWith(MORE) ? remark : remark + " ";
        return new Section(
                topic,
                source,
                status,
                asOf,
                lines.subList(0, lines.size() - 1),
                remarks.endsWith(MORE) ? remarks : remarks + MORE);
    }

    /** Heading, source and freshness, and lines, each with the id that an answer cites. */
    String markdown() {
        StringBuilder markdown = new StringBuilder(heading());
        if (!remark.isEmpty()) {
            markdown.append(remark).append("\n");
        }
        lines.forEach(line -> markdown.append("- ")
                .append(line.text())
                .append(" [")
                .append(line.id())
                .append("]\n"));
        return markdown.toString();
    }

    /** How many characters that is. */
    int length() {
        return heading().length()
                + (remark.isEmpty() ? 0 : remark.length() + 1)
                + lines.stream()
                        .mapToInt(line -> line.text().length() + line.id().length() + AROUND_A_LINE)
                        .sum();
    }

    private String heading() {
        return "## " + topic.title() + " (" + origin() + ")\n";
    }

    private String origin() {
        String state = status == Status.OK ? "" : ", " + status.name().toLowerCase(Locale.ROOT);
        return source + state + (asOf == null ? "" : ", read at " + TIME.format(asOf));
    }
}
