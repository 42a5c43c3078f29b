package app.stride.coach.domain.conversation;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a conversation is called: one line of plain words. */
public final class Title {

    /** In characters, as a list has room for them. */
    private static final int LONGEST = 60;

    /** A title of fewer characters than this is cut within a word instead. */
    private static final int SHORTEST = 20;

    private static final Pattern GREETING = Pattern.compile(
            "^(?:hi|hello|hey|hallo|moin|servus|good (?:morning|evening))(?:[ ,]+(?:coach|there))?\\s*[,.!:-]+\\s*(?=\\S)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE = Pattern.compile("^.{15,}?[.!?](?=\\s)");
    private static final Pattern MARKUP = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\s<>`*_#\\[\\]|\\\\]+");

    private Title() {}

    /** The first sentence of a question, without a greeting; what is too long ends after a whole word. */
    public static String of(String question) {
        String line = question.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\s]+", " ").strip();
        String asked = GREETING.matcher(line).replaceFirst("");
        var sentence = SENTENCE.matcher(asked);
        String first = sentence.find() ? sentence.group() : asked;
        String title = cut(first);
        return title.isEmpty() ? title : Character.toTitleCase(title.charAt(0)) + title.substring(1);
    }

    /** What a model would call it; nothing where that is no title. */
    public static Optional<String> written(String words) {
        String line = MARKUP.matcher(words)
                .replaceAll(" ")
                .strip()
                .replaceAll("^[\"“'„]+|[\"”'“.]+$", "")
                .strip();
        return line.isEmpty() || line.length() > 2 * LONGEST ? Optional.empty() : Optional.of(cut(line));
    }

    private static String cut(String line) {
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        String start = line.substring(0, line.offsetByCodePoints(0, LONGEST - 1));
        int word = start.lastIndexOf(' ');
        return (word < SHORTEST ? start : start.substring(0, word)).replaceAll("[\\s,;:.–—-]+$", "") + "…";
    }
}
