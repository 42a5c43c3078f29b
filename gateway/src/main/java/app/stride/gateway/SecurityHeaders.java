package app.stride.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The security headers of every response. By default nothing may be loaded; pages set their own policy. */
final class SecurityHeaders {
    /** Already encoded as bytes, because they are written with every response. */
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
            Header.of("Cross-Origin-Resource-Policy", "same-origin"), // not for calls with CORS
            Header.of("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
            Header.of(
                    "Content-Security-Policy",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"));

    private SecurityHeaders() {}

    static void set(RoutingContext call) {
        MultiMap headers = call.response().headers();
        for (Header header : ALL) {
            headers.add(header.name(), header.value()); // none have been set yet
        }
    }
}
