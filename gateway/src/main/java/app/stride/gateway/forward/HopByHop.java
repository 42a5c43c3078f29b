package app.stride.gateway.forward;

import app.stride.gateway.connection.ConnectionOptions;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Set;

/** Headers that concern one connection and are never forwarded (RFC 9110, 7.6.1). Framing is left to the proxy. */
final class HopByHop {
    private static final List<CharSequence> ALWAYS = Headers.named(
            "Connection",
            "Keep-Alive",
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
        for (String named : ConnectionOptions.in(headers)) {
            if (!ours.contains(named)) {
                headers.remove(named);
            }
        }
        Headers.remove(headers, ALWAYS);
    }
}
