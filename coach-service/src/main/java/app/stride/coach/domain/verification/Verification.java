package app.stride.coach.domain.verification;

import app.stride.coach.domain.context.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of an answer's numbers is known, and what is not.
 *
 * @param citations what the answer tells that facts show
 * @param unverified what it tells that nothing shows
 */
public record Verification(List<Citation> citations, List<Unverified> unverified) {

    /** An answer is looked at up to here; an honest one is shorter. */
    private static final int LONGEST = 20_000;

    /** In characters on either side of a number. */
    private static final int LONGEST_SENTENCE = 300;

    /** So many facts are named for one number. */
    private static final int MOST_SOURCES = 3;

    private static final Pattern ID = Pattern.compile("\\[([a-z][\\w.:-]{2,80})]");

    /** How the fact is called that tells the day of its line. */
    private static final String DATE = "date";

    /** Lines whose date is a week's first day. */
    private static final String WEEKS = "summary.week.";

    /**
     * A part of the answer and the ids of the facts that show it.
     *
     * @param day that the first of the facts is of; null for one that is of no single day
     */
    public record Citation(
            String text, List<String> facts, @Nullable LocalDate day) {}

    /** A number that nothing shows, and the sentence that tells it. */
    public record Unverified(String text, String sentence) {}

    /**
     * Checks an answer.
     *
     * @param facts what the model was given
     * @param said what the athlete said, whose numbers may be repeated
     */
    public static Verification of(String answer, List<Fact> facts, List<Statement> said, LocalDate today) {
        KnownValues known = new KnownValues(today);
        known.facts(facts);
        said.forEach(known::said);
        String plain = plain(answer.length() > LONGEST ? answer.substring(0, LONGEST) : answer);
        Map<String, Set<String>> cited = cited(plain, facts);
        Map<String, Unverified> unverified = new LinkedHashMap<>();
        String text = ID.matcher(plain).replaceAll(id -> " ".repeat(id.group().length()));
        List<Claim> claims = ClaimReader.read(text);
        Arithmetic arithmetic = new Arithmetic(text, claims, known);
        for (Claim claim : claims) {
            List<String> sources = sources(claim, known, arithmetic);
            String sentence = sources.isEmpty() ? sentence(plain, claim.at()) : "";
            if (sources.isEmpty()
                    && !Advice.is(claim, sentence, sentence.indexOf(claim.text().strip()))) {
                unverified.putIfAbsent(
                        claim.text() + sentence, new Unverified(claim.text().strip(), sentence));
            }
            sources.stream()
                    .filter(source -> !source.isEmpty())
                    .limit(MOST_SOURCES)
                    .forEach(source -> cited.computeIfAbsent(claim.text().strip(), words -> new LinkedHashSet<>())
                            .add(source));
        }
        List<Citation> citations = new ArrayList<>();
        cited.forEach((part, ids) -> {
            List<String> shown = List.copyOf(ids);
            citations.add(new Citation(part, shown, day(shown.get(0), facts)));
        });
        return new Verification(citations, List.copyOf(unverified.values()));
    }

    private static List<String> sources(Claim claim, KnownValues known, Arithmetic arithmetic) {
        List<String> sources = known.sources(claim);
        return sources.isEmpty() ? arithmetic.sources(claim) : sources;
    }

    public boolean isClean() {
        return unverified.isEmpty();
    }

    /** Those of some facts that the answer tells. */
    public List<Fact> told(List<Fact> facts) {
        Set<String> ids = new HashSet<>();
        citations.forEach(citation -> ids.addAll(citation.facts()));
        return facts.stream().filter(fact -> ids.contains(fact.id())).distinct().toList();
    }

    /** What is wrong, a line each. */
    public List<String> findings() {
        return unverified.stream()
                .map(number -> "“" + number.text() + "” in: " + number.sentence())
                .toList();
    }

    /** What the answer cites itself, as far as there is such a line of facts. */
    private static Map<String, Set<String>> cited(String answer, List<Fact> facts) {
        Map<String, Set<String>> cited = new LinkedHashMap<>();
        Matcher ids = ID.matcher(answer);
        while (ids.find()) {
            String id = ids.group(1);
            if (facts.stream()
                    .anyMatch(fact -> fact.id().equals(id) || fact.id().startsWith(id + "."))) {
                cited.computeIfAbsent(sentence(answer, ids.start()), sentence -> new LinkedHashSet<>())
                        .add(id);
            }
        }
        return cited;
    }

    /** The day of the line that a fact stands in, which may be cited itself. */
    private static @Nullable LocalDate day(String cited, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> !fact.id().startsWith(WEEKS))
                .filter(fact -> fact.unit().equals(DATE) && fact.id().endsWith("." + DATE))
                .filter(fact -> (cited + ".")
                        .startsWith(fact.id().substring(0, fact.id().length() - DATE.length())))
                .findFirst()
                .map(fact -> LocalDate.parse(fact.value()))
                .orElse(null);
    }

    /** Without what Markdown adds; as long as before. */
    private static String plain(String answer) {
        return answer.replace("**", "  ")
                .replace('*', ' ')
                .replace('`', ' ')
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    /** The sentence around a place, or as much of it as anybody reads. */
    private static String sentence(String text, int at) {
        int from = at;
        while (from > 0 && at - from < LONGEST_SENTENCE && !endsAt(text, from - 1)) {
            from--;
        }
        int to = at;
        while (to < text.length() && to - at < LONGEST_SENTENCE && !endsAt(text, to)) {
            to++;
        }
        String sentence = text.substring(from, Math.min(text.length(), to + 1));
        return ID.matcher(sentence).replaceAll("").replaceAll("\\s+", " ").strip();
    }

    /** A full stop within a number ends nothing. */
    static boolean endsAt(String text, int at) {
        char end = text.charAt(at);
        return end == '\n'
                || (".!?".indexOf(end) >= 0
                        && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1))));
    }
}
