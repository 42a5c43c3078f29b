package app.stride.coach.domain.verification;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Days as seen from today, in English and German: yesterday, tomorrow, the day after. */
final class RelativeDay {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** In German, a morning is called like tomorrow: "am Mittwoch Morgen" is that of any Wednesday. */
    private static final String NO_MORNING =
            "(?<!tag |\\b(?:heute|gestern|guten|jeden|diesen|am|vom|gegen|mittwoch|sonnabend) )";

    /** Longer ones first, as they end like the shorter ones. */
    private static final String WORDS = "\\b(day after tomorrow|day before yesterday|today|tonight|tomorrow|yesterday"
            + "|heute|übermorgen|vorgestern|gestern|" + NO_MORNING + "morgen)\\b(?!['’]s)";

    private static final Map<String, Integer> DAYS_OFF = Map.ofEntries(
            Map.entry("day before yesterday", -2),
            Map.entry("vorgestern", -2),
            Map.entry("yesterday", -1),
            Map.entry("gestern", -1),
            Map.entry("today", 0),
            Map.entry("tonight", 0),
            Map.entry("heute", 0),
            Map.entry("tomorrow", 1),
            Map.entry("morgen", 1),
            Map.entry("day after tomorrow", 2),
            Map.entry("übermorgen", 2));

    private static final Pattern ANY = Pattern.compile(WORDS, FLAGS);

    /** Between such a word and its date: a bracket, "is" or "was", or no more than a comma. */
    private static final Pattern BEFORE = Pattern.compile(
            WORDS + " *(\\(|\\b(?:is|was|ist|war)\\b)?,? *(?:" + DateClaims.WEEKDAY
                    + "\\.?,? +)?(?:(?:the|on|am|den|dem|der) +)*$",
            FLAGS);

    private static final String END = "\\s*(?:[,.;:!?()–—]|$)";
    private static final Pattern AFTER = Pattern.compile("^ *[,(]? *" + WORDS + END, FLAGS);

    /** After a comma a date may also begin what comes next: "Rest tomorrow, 12 April is your race." */
    private static final Pattern ENDS = Pattern.compile("^" + END, FLAGS);

    /** In characters on either side of a date. */
    private static final int NEAR = 48;

    private RelativeDay() {}

    /** How many days from today a date is said to be, by the word beside it; null where none stands there. */
    static @Nullable Integer beside(String text, int from, int to) {
        int end = text.charAt(to - 1) == '.' ? to - 1 : to; // it may end the sentence as well
        String next = text.substring(end, Math.min(text.length(), end + NEAR));
        Matcher before = BEFORE.matcher(text.substring(Math.max(0, from - NEAR), from));
        if (before.find() && (before.group(2) != null || ENDS.matcher(next).find())) {
            return daysOff(before);
        }
        Matcher after = AFTER.matcher(next);
        return after.find() ? daysOff(after) : null;
    }

    /** How many days from the day on which it is said each of the days is that a text names. */
    static IntStream in(String text) {
        return ANY.matcher(text).results().mapToInt(RelativeDay::daysOff);
    }

    private static int daysOff(MatchResult word) {
        return DAYS_OFF.getOrDefault(word.group(1).toLowerCase(Locale.ROOT), 0);
    }
}
