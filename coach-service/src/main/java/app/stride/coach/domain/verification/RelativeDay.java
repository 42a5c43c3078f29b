package app.stride.coach.domain.verification;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A day as seen from today, in English and German: yesterday, tomorrow, the day after.
 *
 * @param daysOff how many days from today
 * @param certain whether a date beside it is surely that day, and not the beginning of what comes next
 */
record RelativeDay(int daysOff, boolean certain) {
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
            WORDS + " *(\\(|\\b(?:is|was|ist|war)\\b)?(,)? *(?:" + DateClaims.WEEKDAY
                    + "\\.?,? +)?(?:(?:the|on|am|den|dem|der) +)*$",
            FLAGS);

    private static final String END = "[\\s*_]*(?:[,.;:!?()–—]|$)";
    private static final Pattern AFTER = Pattern.compile("^ *(?:(,)|\\()? *" + WORDS + "(" + END + ")", FLAGS);

    /** After a comma a date may also begin what comes next: "Rest tomorrow, 12 April is your race." */
    private static final Pattern ENDS = Pattern.compile("^" + END, FLAGS);

    /** So it does where it leads to something: "Rest tomorrow, 12 April: long run". */
    private static final Pattern LEADS = Pattern.compile("^[\\s*_]*[:–—]");

    /** Where nothing else stands before the two, both lead to it: "Tomorrow, 12 April: long run". */
    private static final Pattern OPENS = Pattern.compile(
            "(?:^|[\\n.!?:;|(*_#>•–—-]|\\b(?:for|from|für|ab|vom)) *(?:(?:the|on|am|den|dem|der) +)*(?:"
                    + DateClaims.WEEKDAY + "\\.?,? +)?(?:(?:the|on|am|den|dem|der) +)*$",
            FLAGS);

    /** What is said to be on such a day has its date beside it: "Your long run is tomorrow, 12 April: 18 km". */
    private static final Pattern SAID_OF =
            Pattern.compile("\\b(?:is|are|was|were|ist|sind|war|waren) +(?:the +)?$", FLAGS);

    /** In characters on either side of a date. */
    private static final int NEAR = 48;

    /** What day a date is said to be by the word beside it; null where none stands there. */
    static @Nullable RelativeDay beside(String text, int from, int to) {
        int end = text.charAt(to - 1) == '.' ? to - 1 : to; // it may end the sentence as well
        int start = Math.max(0, from - NEAR);
        String next = text.substring(end, Math.min(text.length(), end + NEAR));
        String previous = text.substring(start, from);
        Matcher before = BEFORE.matcher(previous);
        if (before.find() && (before.group(2) != null || ENDS.matcher(next).find())) {
            boolean apart = before.group(2) == null
                    && before.group(3) != null
                    && !SAID_OF.matcher(previous.substring(0, before.start())).find();
            return of(before.group(1), apart, next, text, start + before.start());
        }
        Matcher after = AFTER.matcher(next);
        return after.find() ? of(after.group(2), after.group(1) != null, after.group(3), text, from) : null;
    }

    /** The day of a word that a comma may set apart from its date; {@code at} is where the first of them begins. */
    private static RelativeDay of(String word, boolean apart, String next, String text, int at) {
        boolean leads = apart && LEADS.matcher(next).find();
        String lead = text.substring(Math.max(0, at - NEAR), at);
        return new RelativeDay(daysOff(word), !leads || OPENS.matcher(lead).find());
    }

    /** How many days from the day on which it is said each of the days is that a text names. */
    static IntStream in(String text) {
        return ANY.matcher(text).results().mapToInt(word -> daysOff(word.group(1)));
    }

    private static int daysOff(String word) {
        return DAYS_OFF.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }
}
