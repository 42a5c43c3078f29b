package app.stride.coach.domain.safety;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns lines of the rules into a pattern over {@link PlainWords}. */
final class Phrases {
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
    /** What stands for {@code ~}: something else within the same sentence. */
    private static final String GAP = "\\\\b[^.!?;]{1,40}?\\\\b";

    private Phrases() {}

    /** Whole words that one of the phrases describes: one pattern, since looking for many at once is faster. */
    static Pattern any(List<String> phrases) {
        return Pattern.compile("(?<!\\w)(?:" + String.join("|", phrases) + ")(?!\\w)");
    }

    /** A line with its alternatives; fails where one is not defined, or where it is no regular expression. */
    static String phrase(String line, Map<String, String> alternatives) {
        String named = NAME.matcher(line).replaceAll(name -> {
            String words = alternatives.get(name.group(1));
            if (words == null) {
                throw new IllegalArgumentException("{" + name.group(1) + "} is not defined: " + line);
            }
            return Matcher.quoteReplacement(words);
        });
        return Pattern.compile(named.replaceAll(" ~ ", GAP)).pattern();
    }
}
