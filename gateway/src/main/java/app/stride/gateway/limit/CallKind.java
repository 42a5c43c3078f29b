package app.stride.gateway.limit;

import app.stride.gateway.route.Route;
import io.vertx.core.http.HttpMethod;
import java.util.Locale;

/** The kind of a call; each kind has its own limit. */
enum CallKind {
    READ,
    WRITE,
    UPLOAD,
    CHAT,
    /** Without a valid token: counted by address. */
    ANONYMOUS;

    /** Reads are always reads; for other methods, the route decides. */
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

    /** Its name in headers and metrics. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
