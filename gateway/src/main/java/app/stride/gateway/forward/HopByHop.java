package app.stride.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Headers that concern one connection and are never forwarded (RFC 9110, 7.6.1). Framing is left to the proxy. */
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

    /** Removes them and those the Connection header names, except ours (given in lower case). */
    static void strip(MultiMap headers, Set<String> ours) {
        for (String named : headers.getAll(HttpHeaders.CONNECTION)) {
            if (!named.equalsIgnoreCase(KEEP_ALIVE)) { // always removed, and usually the only one named
                Stream.of(named.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(String::trim)
                        .filter(name -> !ours.contains(name))
                        .forEach(headers::remove);
            }
        }
        Headers.remove(headers, ALWAYS);
    }
}
