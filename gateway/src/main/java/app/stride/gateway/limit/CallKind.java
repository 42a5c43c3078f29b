package app.stride.gateway.limit;

import app.stride.gateway.route.Route;
import io.vertx.core.http.HttpMethod;
import java.util.Locale;

/** What kind of call it is: each kind has a limit of its own. */
enum CallKind {
    READ,
    WRITE,
    UPLOAD,
    CHAT,
    /** Without a valid token: counted by address. */
    ANONYMOUS;

    /** Reading is always reading; what else it is depends on the route. */
    static CallKind of(HttpMethod method, Route route) {
        if (method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS) {
            return READ;
        }
        return switch (route.work()) {
            case WRITE -> WRITE;
            case UPLOAD -> UPLOAD;
            case CHAT -> CHAT;
        };
    }

    /** As it is called in headers and metrics. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
