package app.stride.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/**
 * A compressed response has different bytes and so needs a different strong entity tag (RFC 9110, 8.8.3.3): the
 * service's with a suffix. The service never sees the suffix, so {@code If-Match} and {@code If-None-Match} mean the
 * same to it as to the client.
 */
final class EntityTags {
    private static final String MARK = "-gzip";
    private static final String MARKED_END = MARK + '"';
    private static final String END = "\"";

    private EntityTags() {}

    /**
     * Restores the service's tags in a request; a compressed copy is of no use to a client that does not accept gzip.
     */
    static void unmark(HttpServerRequest request, MultiMap headers) {
        unmark(headers, HttpHeaders.IF_MATCH);
        if (headers.contains(HttpHeaders.IF_NONE_MATCH) && Compression.isTakenBy(request)) {
            unmark(headers, HttpHeaders.IF_NONE_MATCH);
        }
    }

    private static void unmark(MultiMap headers, CharSequence name) {
        if (!headers.contains(name)) {
            return; // the usual case
        }
        List<String> values = headers.getAll(name);
        if (values.stream().anyMatch(value -> value.contains(MARKED_END))) {
            headers.set(
                    name.toString(),
                    values.stream().map(value -> value.replace(MARKED_END, END)).toList());
        }
    }

    /** Marks the tag of a compressed response. */
    static void markPacked(MultiMap headers) {
        String tag = headers.get(HttpHeaders.ETAG);
        if (tag != null && tag.endsWith(END) && !tag.startsWith("W/")) {
            headers.set(HttpHeaders.ETAG, tag.substring(0, tag.length() - 1) + MARKED_END);
        }
    }

    /** Marks the tag of a 304: it names the copy the client said it has. */
    static void markUnchanged(HttpServerRequest request, MultiMap headers) {
        headers.add(HttpHeaders.VARY, "Accept-Encoding");
        String had = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (had != null && had.contains(MARKED_END)) {
            markPacked(headers);
        }
    }
}
