package app.stride.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The options of the Connection header. The headers it names are not forwarded, so it must not name any that are meant
 * for the service (RFC 9110, 7.6.1): the call would arrive without its token or its precondition.
 */
final class ConnectionOptions {
    private static final String KEEP_ALIVE = "keep-alive";

    private static final Set<String> END_TO_END = Set.of(
            "accept",
            "authorization",
            "content-encoding",
            "content-length",
            "content-type",
            "cookie",
            "host",
            "idempotency-key",
            "if-match",
            "if-none-match",
            "origin");

    private ConnectionOptions() {}

    /** The first option that names a header meant for the service. */
    static Optional<String> endToEnd(MultiMap headers) {
        String first = headers.get(HttpHeaders.CONNECTION);
        if (first == null || (first.equalsIgnoreCase(KEEP_ALIVE) && isOnly(headers))) {
            return Optional.empty(); // nearly every call
        }
        return headers.getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(value -> Stream.of(value.toLowerCase(Locale.ROOT).split(",", -1)))
                .map(String::trim)
                .filter(END_TO_END::contains)
                .findFirst();
    }

    private static boolean isOnly(MultiMap headers) {
        return headers.getAll(HttpHeaders.CONNECTION).size() == 1;
    }
}
