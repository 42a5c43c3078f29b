package app.stride.gateway;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** What every answer tells a browser to be careful about. Nothing may be loaded for it, unless it is a page, which says itself what. */
@Singleton
final class SecurityHeaders {
    private static final int AFTER_REQUEST_ID = 9_500;

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

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::set, AFTER_REQUEST_ID);
    }

    private static void set(RoutingContext call) {
        MultiMap headers = call.response().headers();
        ALL.forEach(header -> headers.add(header.name(), header.value())); // nobody has set any yet
        call.next();
    }
}
