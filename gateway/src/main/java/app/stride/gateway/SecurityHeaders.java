package app.stride.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** What every answer tells a browser to be careful about. Nothing may be loaded for it, unless it is a page, which says itself what. */
final class SecurityHeaders {
    /** As bytes already: they are written with every answer. */
    private record Header(CharSequence name, CharSequence value) {
        static Header of(String name, String value) {
            return new Header(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
        }
    }

    private static final List<Header> ALL = List.of(
            Header.of("Vary", "Origin"),
            Header.of("X-Content-Type-Options", "nosniff"),
            Header.of("X-Frame-Options", "DENY"),
            Header.of("Referrer-Policy", "no-referrer"),
            Header.of("Strict-Transport-Security", "max-age=31536000"),
            Header.of("Cross-Origin-Opener-Policy", "same-origin"),
            Header.of("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
            Header.of("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"));

    private SecurityHeaders() {}

    static void set(RoutingContext call) {
        MultiMap headers = call.response().headers();
        for (Header header : ALL) {
            headers.add(header.name(), header.value()); // nobody has set any yet
        }
    }
}
