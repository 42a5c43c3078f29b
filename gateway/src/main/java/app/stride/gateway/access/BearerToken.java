package app.stride.gateway.access;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the Authorization header of a call holds, before anything is verified.
 *
 * @param text the token; null unless there is one
 */
record BearerToken(Kind kind, @Nullable String text) {
    /** Whether there is a token worth looking at. */
    enum Kind {
        ABSENT,
        /** Not one bearer token: another scheme, several headers, impossible characters or an absurd length. */
        MALFORMED,
        PRESENT
    }

    private static final int MAX_LENGTH = 8 * 1024;
    private static final String SCHEME = "Bearer ";

    /** By their codes: a token has many, and every call one. */
    private static final boolean[] TOKEN_CHARACTERS = tokenCharacters();

    private static final BearerToken NONE = new BearerToken(Kind.ABSENT, null);
    private static final BearerToken BAD = new BearerToken(Kind.MALFORMED, null);

    static BearerToken of(MultiMap headers) {
        List<String> values = headers.getAll(HttpHeaders.AUTHORIZATION);
        if (values.isEmpty()) {
            return NONE;
        }
        String value = values.get(0);
        if (values.size() > 1
                || value.length() > MAX_LENGTH
                || !value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return BAD;
        }
        int begin = SCHEME.length();
        while (begin < value.length() && value.charAt(begin) == ' ') {
            begin++;
        }
        return isToken(value, begin) ? new BearerToken(Kind.PRESENT, value.substring(begin)) : BAD;
    }

    /** RFC 6750, 2.1: at least one of its characters, and at the end any number of equals signs. */
    private static boolean isToken(String value, int begin) {
        int end = value.length();
        while (end > begin && value.charAt(end - 1) == '=') {
            end--;
        }
        for (int i = begin; i < end; i++) {
            char character = value.charAt(i);
            if (character >= TOKEN_CHARACTERS.length || !TOKEN_CHARACTERS[character]) {
                return false;
            }
        }
        return end > begin;
    }

    private static boolean[] tokenCharacters() {
        boolean[] characters = new boolean[Byte.MAX_VALUE + 1];
        Arrays.fill(characters, 'A', 'Z' + 1, true);
        Arrays.fill(characters, 'a', 'z' + 1, true);
        Arrays.fill(characters, '0', '9' + 1, true);
        "._~+/-".chars().forEach(character -> characters[character] = true);
        return characters;
    }
}
