package app.stride.coach.domain.verification;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a model worked out itself, and honestly: by how much two numbers differ, what they are together, by how many per cent one is more or less than
 * the other. Both have to be known, as different facts or as different numbers of one text, and to stand near, so that whoever reads the
 * answer can follow it, and the words beside the result have to say which of these it is: a number that merely happens to be the sum of two
 * others is not known.
 */
final class Arithmetic {

    /** In sentences between a result and what it follows from: "You ran 42 km. The week before it was 36 km. That is 6 km more." */
    private static final int NEAR = 2;

    /** So many of the nearest numbers are tried: the more, the sooner an invented one fits by chance. */
    private static final int MOST_TERMS = 4;

    /** Of a text that is nothing but numbers no more is looked at, on either side. */
    private static final int MOST_LOOKED_AT = 20;

    /** In characters on either side of a result. */
    private static final int BESIDE = 40;

    private static final double HAIR = 1e-6;

    private final String text;
    private final List<Claim> claims;
    private final KnownValues known;
    private final int[] sentences;

    /**
     * Of one answer.
     *
     * @param claims all that it tells, in their order
     */
    Arithmetic(String text, List<Claim> claims, KnownValues known) {
        this.text = text;
        this.claims = claims;
        this.known = known;
        this.sentences = sentences(text);
    }

    /** What the number follows from: the facts, without a name where the athlete said it; nothing where it follows from none. */
    List<String> sources(Claim result) {
        String beside = beside(result);
        if (!ComparingWords.tellOfADifference(beside) && !ComparingWords.tellOfASum(beside)) {
            return List.of();
        }
        List<Claim> near = near(result);
        return KnownValues.readings(result)
                .flatMap(reading -> operands(reading.kind()).map(kind -> sources(reading, terms(near, kind), beside)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Of which kind that is which a number of this kind follows from; none for what is never worked out. */
    private static Stream<Kind> operands(Kind result) {
        return switch (result) {
            case DISTANCE, PACE, HEART_RATE, COUNT -> Stream.of(result);
            case DURATION -> Stream.of(Kind.DURATION, Kind.PACE);
            case CHANGE -> Stream.of(Kind.LOAD);
            case PERCENT -> Stream.of(Kind.DISTANCE, Kind.DURATION, Kind.PACE, Kind.COUNT, Kind.LOAD);
            case DATE, DAYS, LOAD, RATIO -> Stream.of();
        };
    }

    private List<String> sources(Claim result, List<Claim> terms, String beside) {
        for (int i = 0; i < terms.size(); i++) {
            for (int j = i + 1; j < terms.size(); j++) {
                List<String> found = sources(result, terms.get(i), terms.get(j), beside);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private List<String> sources(Claim result, Claim one, Claim other, String beside) {
        if (one.at() == other.at()) {
            return List.of();
        }
        for (Map.Entry<String, Double> first : known.shown(one).entrySet()) {
            for (Map.Entry<String, Double> second : known.shown(other).entrySet()) {
                boolean follows = follows(result, one, other, one.value(), other.value(), beside)
                        || follows(result, one, other, first.getValue(), second.getValue(), beside);
                if (follows && !first.equals(second)) {
                    return Stream.of(first.getKey(), second.getKey()).distinct().toList();
                }
            }
        }
        return List.of();
    }

    /** Whether a number follows from two values, as they are told or as they are. */
    private static boolean follows(Claim result, Claim one, Claim other, double a, double b, String beside) {
        double difference = Math.abs(a - b);
        if (result.kind() == Kind.PERCENT) {
            return Math.min(a, b) > 0
                    && (ComparingWords.tellOfARise(beside) && fits(result, 100 * difference / Math.min(a, b))
                            || ComparingWords.tellOfAFall(beside) && fits(result, 100 * difference / Math.max(a, b)));
        }
        if (one.kind() == Kind.PACE && result.kind() == Kind.DURATION) {
            boolean alike = Math.abs(one.factor() - other.factor()) < HAIR && one.factor() > 0;
            return alike && ComparingWords.tellOfADifference(beside) && fits(result, difference / one.factor());
        }
        return ComparingWords.tellOfADifference(beside) && fits(result, difference)
                || isSummable(result.kind()) && ComparingWords.tellOfASum(beside) && fits(result, a + b);
    }

    private static boolean isSummable(Kind kind) {
        return kind == Kind.DISTANCE || kind == Kind.DURATION || kind == Kind.COUNT;
    }

    private static boolean fits(Claim result, double value) {
        return Math.abs(result.value() - value) <= result.tolerance() + HAIR;
    }

    /** The other numbers of the sentences around one, the nearest first. */
    private List<Claim> near(Claim result) {
        int place = claims.indexOf(result);
        int from = Math.max(0, place - MOST_LOOKED_AT);
        int to = Math.min(claims.size(), place + MOST_LOOKED_AT);
        return claims.subList(from, to).stream()
                .filter(claim -> claim.at() != result.at())
                .filter(claim -> Math.abs(sentences[claim.at()] - sentences[result.at()]) <= NEAR)
                .sorted(Comparator.comparingInt(claim -> Math.abs(claim.at() - result.at())))
                .toList();
    }

    /** The nearest ones of a kind that are known. */
    private List<Claim> terms(List<Claim> near, Kind kind) {
        return near.stream()
                .flatMap(KnownValues::readings)
                .filter(reading ->
                        reading.kind() == kind && !known.shown(reading).isEmpty())
                .limit(MOST_TERMS)
                .toList();
    }

    /** The whole words of the same sentence around a number: the end of "regardless" is not "less". */
    private String beside(Claim result) {
        int sentence = sentences[result.at()];
        int from = result.at();
        while (from > 0 && result.at() - from < BESIDE && sentences[from - 1] == sentence) {
            from--;
        }
        int end = Math.min(text.length(), result.at() + result.text().length());
        int to = end;
        while (to < text.length() && to - end < BESIDE && sentences[to] == sentence) {
            to++;
        }
        while (from < result.at() && isWithinWord(from)) {
            from++;
        }
        while (to > end && isWithinWord(to)) {
            to--;
        }
        return text.substring(from, to);
    }

    private boolean isWithinWord(int at) {
        return at > 0
                && at < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at));
    }

    /** In which sentence each character stands; a line without words is none. */
    private static int[] sentences(String text) {
        int[] sentences = new int[text.length()];
        int sentence = 0;
        boolean words = false;
        for (int at = 0; at < sentences.length; at++) {
            sentences[at] = sentence;
            words |= Character.isLetterOrDigit(text.charAt(at));
            if (words && Verification.endsAt(text, at)) {
                sentence++;
                words = false;
            }
        }
        return sentences;
    }
}
