package app.stride.gateway.route;

import java.util.BitSet;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Which paths are taken: only those that every server reads alike, so that what is checked here is what is served behind.
 */
public final class SafePath {
    /** RFC 3986, 3.3: pchar and the slash, less the semicolon, after which some servers stop reading a segment. */
    private static final BitSet PLAIN = characters("-._~!$&'()*+,=:@/");

    /** Characters that mean something else once decoded: a separator, a parent, the escape itself, a parameter. */
    private static final BitSet NEVER_ENCODED = characters("/\\.%;");

    private static final int ESCAPE_LENGTH = 3;
    private static final int DELETE = 127;

    private SafePath() {}

    /** Why the raw path is refused, as a sentence; empty when it is taken. */
    public static Optional<String> objection(String path) {
        if (!path.startsWith("/")) {
            return Optional.of("The path must begin with a slash.");
        }
        if (path.contains("//")) {
            return Optional.of("The path has an empty segment: write each slash once.");
        }
        if (hasDotSegment(path)) {
            return Optional.of("The path has a segment of dots: write the path it leads to.");
        }
        return objectionToCharacters(path);
    }

    private static boolean hasDotSegment(String path) {
        return path.contains("/./") || path.contains("/../") || path.endsWith("/.") || path.endsWith("/..");
    }

    private static Optional<String> objectionToCharacters(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%') {
                if (!isHarmlessEscape(path, i)) {
                    return Optional.of("The path has a percent escape that is malformed or hides a separator.");
                }
                i += ESCAPE_LENGTH - 1;
            } else if (!isPlain(c)) {
                return Optional.of("The path has a character that must be percent-encoded or left out.");
            }
        }
        return Optional.empty();
    }

    private static boolean isPlain(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || PLAIN.get(c));
    }

    private static boolean isHarmlessEscape(String path, int at) {
        int end = at + ESCAPE_LENGTH;
        if (end > path.length()
                || !HexFormat.isHexDigit(path.charAt(at + 1))
                || !HexFormat.isHexDigit(path.charAt(at + 2))) {
            return false;
        }
        int decoded = HexFormat.fromHexDigits(path, at + 1, end);
        return decoded >= ' ' && decoded != DELETE && !NEVER_ENCODED.get(decoded);
    }

    private static BitSet characters(String members) {
        BitSet set = new BitSet();
        members.chars().forEach(set::set);
        return set;
    }
}
