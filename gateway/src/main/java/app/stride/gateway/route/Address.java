package app.stride.gateway.route;

import io.vertx.core.http.HttpServerRequest;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The address of a call as written. It is accepted only if every server reads it alike, so that what is checked here
 * is what a service serves.
 */
public record Address(String path, @Nullable String query) {
    /** RFC 3986, 3.3: pchar and the slash, without the semicolon, after which some servers stop reading a segment. */
    private static final BitSet IN_PATH = unreservedAnd("!$&'()*+,=:@/");

    /**
     * RFC 3986, 3.4, plus the brackets and the bar that browsers do not escape; {@link java.net.URI} accepts the
     * brackets.
     */
    private static final BitSet IN_QUERY = unreservedAnd("!$&'()*+,=:@/?;[]|");

    /**
     * Characters whose decoded form has a meaning: a separator, a parent directory, the escape itself, a parameter.
     */
    private static final BitSet NEVER_ENCODED_IN_PATH = setOf("/\\.%;\u007f");

    private static final int ESCAPE_LENGTH = 3;

    /** What fits into a service's request line, which is limited to 4096 with method and version. */
    private static final int MAX_LENGTH = 4_000;

    /** The address of a request; empty if the request has no path. */
    public static Address of(HttpServerRequest request) {
        String path = request.path();
        return new Address(path == null ? "" : path, request.query());
    }

    /** Whether a service would reject it as too long. */
    public boolean isTooLong() {
        return path.length() + (query == null ? 0 : 1 + query.length()) > MAX_LENGTH;
    }

    /** Why it is rejected, as a sentence; empty if it is accepted. */
    public Optional<String> objection() {
        if (!path.startsWith("/")) {
            return Optional.of("The path must begin with a slash.");
        }
        if (path.contains("//")) {
            return Optional.of("The path has an empty segment. Write each slash once.");
        }
        if (hasDotSegment(path)) {
            return Optional.of("The path has a dot segment. Use the resolved path.");
        }
        if (!isPlainPath(path)) {
            return Optional.of("The path has a character or percent escape that is not allowed.");
        }
        if (query != null && !isPlainQuery(query)) {
            return Optional.of(
                    "The query has a character that must be percent-encoded, or a malformed percent escape.");
        }
        return Optional.empty();
    }

    /**
     * Path and query, as in a request line. The bar is accepted from browsers but escaped, because services parse the
     * address as a URI.
     */
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

    /** The byte the escape at this position encodes; -1 if it is malformed. */
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
