package app.stride.gateway.forward;

import app.stride.gateway.coding.AcceptedCodings;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Compresses responses for clients that accept gzip: uncompressed text of some length. Event streams are excluded,
 * because data held by the compressor arrives late.
 *
 * <p>The length of a compressed response can reveal a secret in it to someone who controls other parts of it
 * (BREACH). That does not apply here: another site's page cannot make a browser send its session (SameSite), and the
 * session's own responses, which hold the CSRF token, are not forwarded ones.
 */
final class Compression {
    /** Anything shorter fits into one packet anyway. */
    private static final int SHORTEST = 1024;

    private static final String GZIP = "gzip";
    private static final List<String> PACKABLE =
            List.of("application/json", "application/xml", "application/yaml", "application/javascript");

    private Compression() {}

    /** Compresses the response if worthwhile; the result must be released once it has been sent. */
    static @Nullable GzipStream apply(ProxyResponse response) {
        MultiMap headers = response.headers();
        Body body = response.getBody();
        HttpServerRequest request = ((BreakableCall) response.request().proxiedRequest()).original();
        if (body == null || !isPackable(headers.get(HttpHeaders.CONTENT_TYPE))) {
            return null;
        }
        headers.add(HttpHeaders.VARY, "Accept-Encoding");
        if (!isTakenBy(request) || !isWorthwhile(headers, body) || isAsItIs(response.getStatusCode(), headers)) {
            return null;
        }
        headers.set(HttpHeaders.CONTENT_ENCODING, GZIP);
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        EntityTags.markPacked(headers);
        boolean headersOnly = request.method() == HttpMethod.HEAD;
        GzipStream packed = headersOnly ? null : new GzipStream(body.stream());
        response.setBody(Body.body(packed == null ? body.stream() : packed, -1));
        return packed;
    }

    /** Whether the client accepts gzip and a body without a length, which HTTP/1.0 clients do not. */
    static boolean isTakenBy(HttpServerRequest request) {
        return request.version() != HttpVersion.HTTP_1_0 && AcceptedCodings.takeGzip(request.headers());
    }

    private static boolean isPackable(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int parameters = contentType.indexOf(';');
        String type = (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .trim()
                .toLowerCase(Locale.ROOT);
        boolean text = type.startsWith("text/") && !type.equals("text/event-stream");
        return text || PACKABLE.contains(type) || type.endsWith("+json") || type.endsWith("+xml");
    }

    private static boolean isWorthwhile(MultiMap headers, Body body) {
        return (body.length() < 0 || body.length() >= SHORTEST) && !headers.contains(HttpHeaders.CONTENT_ENCODING);
    }

    /** A partial response, or one that must not be changed. */
    private static boolean isAsItIs(int status, MultiMap headers) {
        String caching = headers.get(HttpHeaders.CACHE_CONTROL);
        return status == 206 || (caching != null && caching.contains("no-transform"));
    }
}
