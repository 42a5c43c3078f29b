package app.stride.gateway.access;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
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
    private static final Pattern CREDENTIALS = Pattern.compile("(?i:bearer) +[A-Za-z0-9._~+/-]+=*");
    private static final BearerToken NONE = new BearerToken(Kind.ABSENT, null);
    private static final BearerToken BAD = new BearerToken(Kind.MALFORMED, null);

    static BearerToken of(MultiMap headers) {
        List<String> values = headers.getAll(HttpHeaders.AUTHORIZATION);
        if (values.isEmpty()) {
            return NONE;
        }
        String value = values.get(0);
        boolean wellFormed = values.size() == 1
                && value.length() <= MAX_LENGTH
                && CREDENTIALS.matcher(value).matches();
        return wellFormed ? new BearerToken(Kind.PRESENT, value.substring(value.lastIndexOf(' ') + 1)) : BAD;
    }
}
