package app.stride.edge;

/**
 * What the subject of a token looks like that can stand for an athlete: not blank and at most 255 characters (OpenID
 * Connect Core 1.0, 2), without control characters, as the databases hold no NUL, and without unpaired surrogates,
 * which UTF-8 does not tell apart.
 */
public final class SubjectForm {
    private static final int LONGEST = 255;

    private SubjectForm() {}

    /** Whether a token's subject is such a text. */
    public static boolean isOf(String subject) {
        return subject.length() <= LONGEST && !subject.isBlank() && isStorable(subject);
    }

    private static boolean isStorable(String text) {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            int type = Character.getType(character);
            if (type == Character.CONTROL || type == Character.SURROGATE) {
                return false;
            }
            at += Character.charCount(character);
        }
        return true;
    }
}
