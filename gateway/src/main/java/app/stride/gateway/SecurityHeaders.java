package app.stride.gateway;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What every answer tells a browser to be careful about. Nothing may be loaded for it, unless it is a page, which says itself what. */
@Singleton
final class SecurityHeaders {
    private static final int AFTER_REQUEST_ID = 9_500;

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::set, AFTER_REQUEST_ID);
    }

    private static void set(RoutingContext call) {
        MultiMap headers = call.response().headers();
        headers.set("Vary", "Origin");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Strict-Transport-Security", "max-age=31536000");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        call.next();
    }
}
