package app.stride.coach.domain.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What something sounds like in words, and what only sounds like it. */
final class Signs {
    /** Ends a sentence, so that what stands on either side of an exception is not read as one. */
    private static final String TAKEN_OUT = " ; ";

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final List<String> signs = new ArrayList<>();
    private final List<String> exceptions = new ArrayList<>();
    private Pattern anySign = NOTHING;
    private Pattern anyException = NOTHING;

    void add(String line, Map<String, String> alternatives) {
        String phrase = Phrases.phrase(line.substring(1).strip(), alternatives);
        switch (line.charAt(0)) {
            case '+' -> signs.add(phrase);
            case '-' -> exceptions.add(phrase);
            default -> throw new IllegalArgumentException("A rule begins with + or -: " + line);
        }
    }

    void complete() {
        anySign = signs.isEmpty() ? NOTHING : Phrases.any(signs);
        anyException = exceptions.isEmpty() ? NOTHING : Phrases.any(exceptions);
    }

    /** Whether plain words hold one of them. */
    boolean areIn(String plain) {
        return anySign.matcher(plain).find()
                && anySign.matcher(anyException.matcher(plain).replaceAll(TAKEN_OUT))
                        .find();
    }
}
