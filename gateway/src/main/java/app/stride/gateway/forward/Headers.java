package app.stride.gateway.forward;

import io.netty.handler.codec.http.HttpHeaders;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds and removes headers by name. Every call and response passes through here, so it does as little as possible. */
final class Headers {
    private Headers() {}

    /** Names with precomputed hashes: looking for an absent one costs next to nothing. */
    static List<CharSequence> named(String... names) {
        return Stream.of(names)
                .map(io.vertx.core.http.HttpHeaders::createOptimized)
                .toList();
    }

    /** Names to look others up in. */
    @SafeVarargs
    static MultiMap table(List<CharSequence>... names) {
        MultiMap table = MultiMap.caseInsensitiveMultiMap();
        Stream.of(names).flatMap(List::stream).forEach(name -> table.add(name, ""));
        return table;
    }

    /** Goes through headers as they were read; as text, each would be copied and its name hashed again. */
    static void forEach(MultiMap headers, BiConsumer<CharSequence, CharSequence> action) {
        if (headers instanceof HttpHeaders read) {
            read.iteratorCharSequence().forEachRemaining(header -> action.accept(header.getKey(), header.getValue()));
        } else {
            headers.forEach(header -> action.accept(header.getKey(), header.getValue()));
        }
    }

    static void remove(MultiMap headers, List<CharSequence> names) {
        for (CharSequence name : names) {
            headers.remove(name);
        }
    }

    /** Removes headers whose names match, in any case. */
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

    /** Whether a name has this prefix, in any case. */
    static boolean begins(String name, String prefix) {
        return name.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    /** Whether a name has this suffix, in any case. */
    static boolean ends(String name, String suffix) {
        return name.regionMatches(true, name.length() - suffix.length(), suffix, 0, suffix.length());
    }
}
