package app.stride.gateway.forward;

import app.stride.gateway.connection.ConnectionOptions;
import io.vertx.core.MultiMap;
import java.util.List;

/** Headers that concern one connection and are never forwarded (RFC 9110, 7.6.1). Framing is left to the proxy. */
final class HopByHop {
    static final List<CharSequence> ALWAYS = Headers.named(
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

    /** Removes them and those the Connection header names. */
    static void strip(MultiMap headers) {
        ConnectionOptions.in(headers).forEach(headers::remove);
        Headers.remove(headers, ALWAYS);
    }
}
