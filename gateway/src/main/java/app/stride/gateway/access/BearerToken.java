package app.stride.gateway.access;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;

/** What the Authorization header of a call holds, before anything is verified. */
enum BearerToken {
    ABSENT,
    /** Not one bearer token: another scheme, several headers, impossible characters or an absurd length. */
    MALFORMED,
    PRESENT;

    private static final int MAX_LENGTH = 8 * 1024;
    private static final Pattern CREDENTIALS = Pattern.compile("(?i:bearer) +[A-Za-z0-9._~+/-]+=*");

    static BearerToken of(MultiMap headers) {
        List<String> values = headers.getAll(HttpHeaders.AUTHORIZATION);
        if (values.isEmpty()) {
            return ABSENT;
        }
        String value = values.get(0);
        boolean wellFormed = values.size() == 1
                && value.length() <= MAX_LENGTH
                && CREDENTIALS.matcher(value).matches();
        return wellFormed ? PRESENT : MALFORMED;
    }
}
