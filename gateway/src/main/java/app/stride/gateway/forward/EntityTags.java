package app.stride.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/**
 * A packed answer has other bytes, so another strong entity tag (RFC 9110, 8.8.3.3): the service's with a mark at its end. The service never sees the
 * mark, so that {@code If-Match} and {@code If-None-Match} mean to it what they meant to the client.
 */
final class EntityTags {
    private static final String MARK = "-gzip";
    private static final String MARKED_END = MARK + '"';
    private static final String END = "\"";

    private EntityTags() {}

    /** The tags of the request as the service gave them; a packed copy is of no use to a client that cannot unpack it. */
    static void unmark(HttpServerRequest request, MultiMap headers) {
        unmark(headers, HttpHeaders.IF_MATCH);
        if (headers.contains(HttpHeaders.IF_NONE_MATCH) && Compression.isTakenBy(request)) {
            unmark(headers, HttpHeaders.IF_NONE_MATCH);
        }
    }

    private static void unmark(MultiMap headers, CharSequence name) {
        if (!headers.contains(name)) {
            return; // as with most calls
        }
        List<String> values = headers.getAll(name);
        if (values.stream().anyMatch(value -> value.contains(MARKED_END))) {
            headers.set(
                    name.toString(),
                    values.stream().map(value -> value.replace(MARKED_END, END)).toList());
        }
    }

    /** Of an answer that is packed. */
    static void markPacked(MultiMap headers) {
        String tag = headers.get(HttpHeaders.ETAG);
        if (tag != null && tag.endsWith(END) && !tag.startsWith("W/")) {
            headers.set(HttpHeaders.ETAG, tag.substring(0, tag.length() - 1) + MARKED_END);
        }
    }

    /** Of a 304: it names the copy that the client said it has. */
    static void markUnchanged(HttpServerRequest request, MultiMap headers) {
        headers.add(HttpHeaders.VARY, "Accept-Encoding");
        String had = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (had != null && had.contains(MARKED_END)) {
            markPacked(headers);
        }
    }
}
