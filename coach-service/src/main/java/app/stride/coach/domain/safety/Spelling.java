package app.stride.coach.domain.safety;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as they were meant, where they are misspelt as many people do. */
final class Spelling {

    private final Map<String, String> meant;
    private final Pattern wrong;

    /** @param meant each misspelt word with the one that is meant, over {@link PlainWords} */
    Spelling(Map<String, String> meant) {
        this.meant = Map.copyOf(meant);
        this.wrong = Pattern.compile("(?<!\\w)(?:" + String.join("|", this.meant.keySet()) + ")(?!\\w)");
    }

    String corrected(String plain) {
        return meant.isEmpty()
                ? plain
                : wrong.matcher(plain)
                        .replaceAll(
                                found -> Matcher.quoteReplacement(meant.getOrDefault(found.group(), found.group())));
    }
}
