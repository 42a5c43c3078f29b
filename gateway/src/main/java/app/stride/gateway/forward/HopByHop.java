package app.stride.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Headers that are about one connection and never go on to the next (RFC 9110, 7.6.1). Framing is the proxy's own affair. */
final class HopByHop {
    private static final String KEEP_ALIVE = "Keep-Alive";

    private static final List<CharSequence> ALWAYS = Headers.named(
            "Connection",
            KEEP_ALIVE,
            "Proxy-Connection",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "TE",
            "Trailer",
            "Upgrade",
            "HTTP2-Settings");

    private HopByHop() {}

    /** Removes them, and what the Connection header names. Ours, here in lower case, stay even then. */
    static void strip(MultiMap headers, Set<String> ours) {
        for (String named : headers.getAll(HttpHeaders.CONNECTION)) {
            if (!named.equalsIgnoreCase(KEEP_ALIVE)) { // which goes anyway, and most say just that
                Stream.of(named.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(String::trim)
                        .filter(name -> !ours.contains(name))
                        .forEach(headers::remove);
            }
        }
        Headers.remove(headers, ALWAYS);
    }
}
