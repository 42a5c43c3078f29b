package app.stride.gateway.forward;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
     * Removes them, those that the Connection header names, but for some that are ours, and others that are refused: all by their names in lower case and in
     * one pass, since every call and every answer goes this way. Framing is the proxy's own affair.
     */
    static void strip(MultiMap headers, Set<String> ours, Predicate<String> others) {
        List<String> gone = new ArrayList<>();
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (name.equals(CONNECTION)) {
                Stream.of(header.getValue().toLowerCase(Locale.ROOT).split(",", -1))
                        .map(String::trim)
                        .filter(named -> !ours.contains(named))
                        .forEach(gone::add);
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
