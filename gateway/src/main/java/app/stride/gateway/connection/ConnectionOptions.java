package app.stride.gateway.connection;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The options of the Connection header: names of headers that concern this connection and are not forwarded. */
public final class ConnectionOptions {
    private static final String KEEP_ALIVE = "keep-alive";

    /** Headers meant for the service. */
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

    /** All of them in lower case; none if the only one is keep-alive, as with nearly every call. */
    public static List<String> in(MultiMap headers) {
        String first = headers.get(HttpHeaders.CONNECTION);
        if (first == null || (first.equalsIgnoreCase(KEEP_ALIVE) && isOnly(headers))) {
            return List.of();
        }
        return headers.getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(value -> Stream.of(value.toLowerCase(Locale.ROOT).split(",", -1)))
                .map(String::trim)
                .filter(option -> !option.isEmpty())
                .toList();
    }

    /**
     * The first that names a header meant for the service, which none must (RFC 9110, 7.6.1): the call would arrive
     * without its token or its precondition.
     */
    public static Optional<String> firstEndToEnd(MultiMap headers) {
        List<String> options = in(headers);
        return options.isEmpty() // nearly always
                ? Optional.empty()
                : options.stream().filter(END_TO_END::contains).findFirst();
    }

    private static boolean isOnly(MultiMap headers) {
        return headers.getAll(HttpHeaders.CONNECTION).size() == 1;
    }
}
