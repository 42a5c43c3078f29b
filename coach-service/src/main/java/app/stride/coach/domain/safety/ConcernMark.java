package app.stride.coach.domain.safety;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line {@code SAFETY: concern language} that our instructions tell a model to answer instead of coaching; models write it as freely as anything
 * else.
 */
final class ConcernMark {
    /** What a line needs to tell the concern; more is not waited for. */
    private static final int ENOUGH = 60;

    private static final String DECORATION = "[*_`\"'(\\[]{0,4}";
    private static final String WORD = "safety[*_`\\s]{0,3}";
    private static final Pattern MARK =
            Pattern.compile(DECORATION + WORD + ":\\W*+([^\\n]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEGUN = Pattern.compile(
            "(?:\\A\\s+)?" + DECORATION + "(?<!\\p{L})(?:s|sa|saf|safe|safet|" + WORD + ")?\\z",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONCERN = Pattern.compile(
            "\\b(?:(?<SELFHARM>self|suici|selbst|suizid)|(?<CHESTPAIN>chest|heart(?![ _-]?stroke)|brust|herz)"
                    + "|(?<BREATHING>breath|asthma|atem|atmen|luftnot)|(?<HEAT>heat|hitz)|(?<FAINTING>faint|dizz|ohnm|schwind)"
                    + "|(?<DARKURINE>dark[ _-]?urine|urin|rhabdo|dunkler[ _-]?urin)|(?<PREGNANCY>pregnan|schwanger)"
                    + "|(?<EATING>eat|disordered|ess)|(?<INJURY>injur|verletz)|(?<FEVER>fever|fieber))\\w*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTHING_ELSE = Pattern.compile(
            "\\W*(?:chest[ _-]?pain|faint(?:ing|ed)?|injur(?:y|ies|ed)|eating(?:[ _-]?disorder)?|self[ _-]?harm|suicid\\w*"
                    + "|heat[ _-]?(?:stroke|illness)|dark[ _-]?urine|atemnot|hitzschlag"
                    + "|brustschmerz\\w*|ohnmacht|verletzung\\w*|essstörung\\w*|selbstverletzung|suizid\\w*)(?:\\W+[a-z]{2})?\\W*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GERMAN = Pattern.compile("\\bde\\b", Pattern.CASE_INSENSITIVE);

    private final Matcher mark;
    private final boolean whole;

    private ConcernMark(Matcher mark, boolean whole) {
        this.mark = mark;
        this.whole = whole;
    }

    /** The first one in a text. */
    static Optional<ConcernMark> in(CharSequence text) {
        Matcher mark = MARK.matcher(text.toString());
        return mark.find()
                ? Optional.of(new ConcernMark(
                        mark, mark.end() < text.length() || mark.group(1).length() >= ENOUGH))
                : Optional.empty();
    }

    /** Where the end of a text begins that the next piece may make a mark of. */
    static int begunIn(CharSequence text) {
        Matcher begun = BEGUN.matcher(text);
        return begun.find() ? begun.start() : text.length();
    }

    int start() {
        return mark.start();
    }

    int length() {
        return mark.end() - mark.start();
    }

    /** Whether what follows cannot tell anything else any more. */
    boolean isWhole() {
        return whole;
    }

    /**
     * What it says. In capitals it is always meant: a concern that we do not know is answered like an injury. In small letters it may be a
     * heading, unless there is nothing but a concern.
     */
    Optional<Alarm> alarm() {
        String said = mark.group(1);
        Optional<Concern> concern = concern(said);
        boolean meant = mark.group().contains("SAFETY")
                || concern.isPresent()
                        && !mark.group().contains("\n")
                        && NOTHING_ELSE.matcher(said).matches();
        return meant
                ? Optional.of(new Alarm(
                        concern.orElse(Concern.INJURY), GERMAN.matcher(said).find() ? Language.DE : Language.EN))
                : Optional.empty();
    }

    private static Optional<Concern> concern(String said) {
        Matcher word = CONCERN.matcher(said);
        if (word.find()) {
            for (Concern concern : Concern.values()) {
                if (word.group(concern.name().replace("_", "")) != null) {
                    return Optional.of(concern);
                }
            }
        }
        return Optional.empty();
    }
}
