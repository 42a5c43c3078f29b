package app.stride.gateway.forward;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Headers that are about one connection and never go on to the next (RFC 9110, 7.6.1). */
final class HopByHop {
    private static final String CONNECTION = "connection";

    private static final Set<String> ALWAYS = Set.of(
            CONNECTION,
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "upgrade",
            "http2-settings");

    private HopByHop() {}

    /**
     * Removes them, those that the Connection header names, and others that are refused by their names in lower case: all in one pass, since every call and
     * every answer goes this way. Framing is the proxy's own affair.
     */
    static void strip(MultiMap headers, Predicate<String> others) {
        List<String> gone = new ArrayList<>();
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (name.equals(CONNECTION)) {
                for (String named : header.getValue().split(",", -1)) {
                    gone.add(named.trim());
                }
            }
            if (ALWAYS.contains(name) || others.test(name)) {
                gone.add(name);
            }
        }
        for (String name : gone) {
            headers.remove(name);
        }
    }
}
