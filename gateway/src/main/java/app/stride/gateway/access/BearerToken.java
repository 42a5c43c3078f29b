package app.stride.gateway.access;

import app.stride.edge.CompactForm;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The content of a call's Authorization header, before any verification.
 *
 * @param header as written; null if absent
 * @param begin where the token begins in it
 */
record BearerToken(Kind kind, @Nullable String header, int begin) {
    /** Whether there is a token worth verifying. */
    enum Kind {
        ABSENT,
        /** Not exactly one bearer token: another scheme, several headers, an empty token or an absurd length. */
        MALFORMED,
        PRESENT
    }

    private static final int MAX_LENGTH = 8 * 1024;
    private static final String SCHEME = "Bearer ";

    private static final BearerToken NONE = new BearerToken(Kind.ABSENT, null, 0);
    private static final BearerToken BAD = new BearerToken(Kind.MALFORMED, null, 0);

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
        return begin < value.length() ? new BearerToken(Kind.PRESENT, value, begin) : BAD;
    }

    boolean isPresent() {
        return kind == Kind.PRESENT;
    }

    /** The token, whatever its characters: {@link CompactForm} checks those once per token. */
    String text() {
        return header().substring(begin);
    }

    /**
     * Leaves a single space before the token. More are allowed (RFC 9110, 11.4), but the next reader splits at the
     * first.
     */
    void spellPlainly(MultiMap headers) {
        if (isPresent() && begin > SCHEME.length()) {
            headers.set(HttpHeaders.AUTHORIZATION, SCHEME + text());
        }
    }

    /** The token's digest, which identifies it. */
    TokenDigest digest() {
        return TokenDigest.of(header(), begin);
    }

    @Override
    public String header() {
        return Objects.requireNonNull(header, "there is no token");
    }
}
