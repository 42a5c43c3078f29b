package app.stride.coach.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What came of the cases, as a page to be read: {@code target/evaluation/NAME.md}. */
final class EvaluationReport {
    /** What came of one case. */
    record Entry(EvaluationCase asked, String answer, List<String> findings, List<String> unverified, Duration took) {
        boolean passed() {
            return findings.isEmpty() && unverified.isEmpty();
        }
    }

    private final String name;
    private final List<Entry> entries = new ArrayList<>();

    EvaluationReport(String name) {
        this.name = name;
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    long passed() {
        return entries.stream().filter(Entry::passed).count();
    }

    int size() {
        return entries.size();
    }

    Path write() {
        StringBuilder page = new StringBuilder(
                "# Evaluation: " + name + "\n\n" + passed() + " of " + size()
                        + " cases are good; a case is good when it says what it must, nothing that it must not, and no number that nothing shows.\n");
        entries.forEach(entry -> page.append(section(entry)));
        try {
            Path file = Path.of("target", "evaluation", name + ".md");
            Files.createDirectories(file.getParent());
            return Files.writeString(file, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String section(Entry entry) {
        StringBuilder section = new StringBuilder(
                "\n## " + (entry.passed() ? "good: " : "BAD: ") + entry.asked().id()
                        + "\n*" + entry.asked().athlete() + ", " + entry.took().toMillis() + " ms:* "
                        + entry.asked().question()
                        + "\n\n> " + entry.answer().replace("\n", "\n> ") + "\n");
        entry.findings().forEach(finding -> section.append("- ").append(finding).append('\n'));
        entry.unverified()
                .forEach(number ->
                        section.append("- nothing shows: ").append(number).append('\n'));
        return section.toString();
    }
}
