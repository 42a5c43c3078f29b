package app.stride.gateway.route;

import io.vertx.core.http.HttpServerRequest;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a call asks for, as it was spelled: an address is taken only when every server reads it alike, so that what is
 * checked here is what is served behind.
 */
public record Address(String path, @Nullable String query) {
    /** RFC 3986, 3.3: pchar and the slash, less the semicolon, after which some servers stop reading a segment. */
    private static final BitSet IN_PATH = unreservedAnd("!$&'()*+,=:@/");

    /** RFC 3986, 3.4, and the brackets and the bar that browsers send as they are; {@link java.net.URI} takes the brackets. */
    private static final BitSet IN_QUERY = unreservedAnd("!$&'()*+,=:@/?;[]|");

    /** Characters that mean something else once decoded: a separator, a parent, the escape itself, a parameter. */
    private static final BitSet NEVER_ENCODED_IN_PATH = setOf("/\\.%;\u007f");

    private static final int ESCAPE_LENGTH = 3;

    /** What a service behind takes in its first line, which is 4096 with method and version. */
    private static final int MAX_LENGTH = 4_000;

    /** The address of a request; one without a path has an empty one. */
    public static Address of(HttpServerRequest request) {
        String path = request.path();
        return new Address(path == null ? "" : path, request.query());
    }

    /** Whether a service would refuse it for its length. */
    public boolean isTooLong() {
        return path.length() + (query == null ? 0 : 1 + query.length()) > MAX_LENGTH;
    }

    /** Why it is refused, as a sentence; empty when it is taken. */
    public Optional<String> objection() {
        if (!path.startsWith("/")) {
            return Optional.of("The path must begin with a slash.");
        }
        if (path.contains("//")) {
            return Optional.of("The path has an empty segment: write each slash once.");
        }
        if (hasDotSegment(path)) {
            return Optional.of("The path has a segment of dots: write the path it leads to.");
        }
        if (!isPlainPath(path)) {
            return Optional.of("The path has a character or a percent escape that is not taken here.");
        }
        if (query != null && !isPlainQuery(query)) {
            return Optional.of(
                    "The query has a character that must be percent-encoded, or a malformed percent escape.");
        }
        return Optional.empty();
    }

    /** Path and query, as in a request line. The bar is taken from browsers, but escaped: to a service that reads it as a URI it would be none. */
    public String pathAndQuery() {
        return query == null ? path : path + "?" + (query.indexOf('|') < 0 ? query : query.replace("|", "%7C"));
    }

    private static boolean hasDotSegment(String path) {
        return path.contains("/./") || path.contains("/../") || path.endsWith("/.") || path.endsWith("/..");
    }

    private static boolean isPlainPath(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '%') {
                int decoded = decoded(path, i);
                if (decoded < ' ' || NEVER_ENCODED_IN_PATH.get(decoded)) {
                    return false;
                }
                i += ESCAPE_LENGTH - 1;
            } else if (!IN_PATH.get(path.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainQuery(String query) {
        for (int i = 0; i < query.length(); i++) {
            if (query.charAt(i) == '%') {
                if (decoded(query, i) < 0) {
                    return false;
                }
                i += ESCAPE_LENGTH - 1;
            } else if (!IN_QUERY.get(query.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The byte that the escape at this place stands for; -1 when it is malformed. */
    private static int decoded(String text, int at) {
        int end = at + ESCAPE_LENGTH;
        boolean wellFormed = end <= text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
        return wellFormed ? HexFormat.fromHexDigits(text, at + 1, end) : -1;
    }

    private static BitSet unreservedAnd(String others) {
        BitSet set = setOf("-._~" + others);
        set.set('a', 'z' + 1);
        set.set('A', 'Z' + 1);
        set.set('0', '9' + 1);
        return set;
    }

    private static BitSet setOf(String members) {
        BitSet set = new BitSet();
        members.chars().forEach(set::set);
        return set;
    }
}
