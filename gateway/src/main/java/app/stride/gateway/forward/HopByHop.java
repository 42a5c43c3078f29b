package app.stride.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Set;

/** Headers that are about one connection and never go on to the next (RFC 9110, 7.6.1). */
final class HopByHop {
    private static final Set<String> ALWAYS = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "upgrade",
            "http2-settings");

    private HopByHop() {}

    /** Removes them, and those that the Connection header names; framing is the proxy's own affair. */
    static void strip(MultiMap headers) {
        for (String value : List.copyOf(headers.getAll(HttpHeaders.CONNECTION))) {
            for (String named : value.split(",", -1)) {
                headers.remove(named.trim());
            }
        }
        ALWAYS.forEach(headers::remove);
    }
}
