package app.stride.coach.domain.safety;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the coach says instead of coaching: reviewed words for every concern in every language. */
public final class Referrals {
    private static final Pattern SECTION = Pattern.compile("(?ms)^## (\\w+) (\\w+)\\n(.*?)(?=^## |\\z)");

    private static final String CHECK_IN = "check_in";

    private final Map<Alarm, String> words;
    private final Map<Language, String> becauseOfCheckIn;

    private Referrals(Map<Alarm, String> words, Map<Language, String> becauseOfCheckIn) {
        this.words = words;
        this.becauseOfCheckIn = becauseOfCheckIn;
    }

    /** Reads them as Markdown with a heading {@code ## concern language} each; fails where one is missing. */
    public static Referrals read(String markdown) {
        Map<Alarm, String> words = new HashMap<>();
        Map<Language, String> becauseOfCheckIn = new EnumMap<>(Language.class);
        Matcher section = SECTION.matcher(markdown);
        while (section.find()) {
            Language language = Language.of(section.group(2));
            String text = section.group(3).strip();
            if (section.group(1).equals(CHECK_IN)) {
                becauseOfCheckIn.put(language, text);
            } else {
                words.put(new Alarm(Concern.of(section.group(1)).orElseThrow(), language), text);
            }
        }
        complete(words, becauseOfCheckIn);
        return new Referrals(words, becauseOfCheckIn);
    }

    private static void complete(Map<Alarm, String> words, Map<Language, String> becauseOfCheckIn) {
        for (Concern concern : Concern.values()) {
            for (Language language : Language.values()) {
                if (!words.containsKey(new Alarm(concern, language))) {
                    throw new IllegalArgumentException("No words for " + concern + " in " + language);
                }
            }
        }
        if (becauseOfCheckIn.size() < Language.values().length) {
            throw new IllegalArgumentException("No words for what a check-in says in some language");
        }
    }

    /** The whole answer to an alarm, as Markdown. */
    public String to(Alarm alarm) {
        return words.getOrDefault(alarm, "");
    }

    /** The same where a check-in raised it: it also says so, and what to do once a doctor has cleared the athlete. */
    public String toCheckIn(Alarm alarm) {
        return alarm.concern().canBeCleared()
                ? to(alarm) + "\n\n" + becauseOfCheckIn.getOrDefault(alarm.language(), "")
                : to(alarm);
    }
}
