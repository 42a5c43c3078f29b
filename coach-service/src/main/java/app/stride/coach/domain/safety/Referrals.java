package app.stride.coach.domain.safety;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the coach says instead of coaching: reviewed words for every concern in every language. */
public final class Referrals {
    private static final Pattern SECTION = Pattern.compile("(?ms)^## (\\w+) (\\w+)\\n(.*?)(?=^## |\\z)");

    private final Map<Alarm, String> words;

    private Referrals(Map<Alarm, String> words) {
        this.words = words;
    }

    /** Reads them as Markdown with a heading {@code ## concern language} each; fails where one is missing. */
    public static Referrals read(String markdown) {
        Map<Alarm, String> words = new HashMap<>();
        Matcher section = SECTION.matcher(markdown);
        while (section.find()) {
            Concern concern = Concern.of(section.group(1)).orElseThrow();
            words.put(
                    new Alarm(concern, Language.of(section.group(2))),
                    section.group(3).strip());
        }
        for (Concern concern : Concern.values()) {
            for (Language language : Language.values()) {
                if (!words.containsKey(new Alarm(concern, language))) {
                    throw new IllegalArgumentException("No words for " + concern + " in " + language);
                }
            }
        }
        return new Referrals(words);
    }

    /** The whole answer to an alarm, as Markdown. */
    public String to(Alarm alarm) {
        return words.getOrDefault(alarm, "");
    }
}
