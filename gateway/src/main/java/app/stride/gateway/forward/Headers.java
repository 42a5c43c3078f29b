package app.stride.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Removes headers by their names. Every call and every answer passes here, so it does as little as it can. */
final class Headers {
    private Headers() {}

    /** Names whose hash is known: to look for one that is not there costs next to nothing. */
    static List<CharSequence> named(String... names) {
        return Stream.of(names).map(HttpHeaders::createOptimized).toList();
    }

    static void remove(MultiMap headers, List<CharSequence> names) {
        for (CharSequence name : names) {
            headers.remove(name);
        }
    }

    /** Removes those whose names, in whatever case, are refused. */
    static void removeIf(MultiMap headers, Predicate<String> refused) {
        List<String> gone = new ArrayList<>(0);
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey();
            if (refused.test(name)) {
                gone.add(name);
            }
        }
        for (String name : gone) {
            headers.remove(name);
        }
    }

    /** Whether a name begins so, in whatever case. */
    static boolean begins(String name, String prefix) {
        return name.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    /** Whether a name ends so, in whatever case. */
    static boolean ends(String name, String suffix) {
        return name.regionMatches(true, name.length() - suffix.length(), suffix, 0, suffix.length());
    }
}
