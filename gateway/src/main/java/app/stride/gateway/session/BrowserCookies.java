package app.stride.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookies that identify a browser: never readable by scripts, never sent with requests that another site's page
 * starts and, where there is TLS, over TLS only. Their prefix then keeps neighbouring hosts from setting them (RFC
 * 6265bis, 4.1.3.2).
 */
enum BrowserCookies {
    SESSION("stride-session"),
    /** From leaving for the issuer until returning from it. */
    SIGN_IN("stride-sign-in");

    private static final String HOST_ONLY = "__Host-";

    private final String name;

    BrowserCookies(String name) {
        this.name = name;
    }

    Optional<Secret> of(HttpServerRequest request) {
        Cookie cookie = request.getCookie(name(request));
        return cookie == null ? Optional.empty() : Secret.of(cookie.getValue());
    }

    void give(HttpServerRequest request, HttpServerResponse response, Secret secret, Duration life) {
        response.addCookie(cookie(request, secret.text(), life.toSeconds()));
    }

    void take(HttpServerRequest request, HttpServerResponse response) {
        response.addCookie(cookie(request, "", 0));
    }

    private Cookie cookie(HttpServerRequest request, String value, long seconds) {
        return Cookie.cookie(name(request), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(isSecure(request))
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(seconds);
    }

    private String name(HttpServerRequest request) {
        return isSecure(request) ? HOST_ONLY + name : name;
    }

    private static boolean isSecure(HttpServerRequest request) {
        return "https".equals(request.scheme());
    }
}
