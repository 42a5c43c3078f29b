package app.stride.gateway.forward;

import app.stride.gateway.route.Route;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;

/** The headers of a response as the client gets them: nothing about the upstream's own address or connection. */
final class ResponseHeaders {
    /**
     * Includes the date, which the gateway writes itself, as nginx does; otherwise it would be parsed and written
     * again with every response.
     */
    private static final List<CharSequence> INTERNAL = Headers.named("Server", "X-Powered-By", "Date");

    /**
     * No cache may serve it to the next athlete with the same address and a cookie, unless the service says
     * otherwise.
     */
    private static final CharSequence ONE_ATHLETES = HttpHeaders.createOptimized("no-store");

    private static final String VARY = HttpHeaders.VARY.toString();
    private static final List<CharSequence> WITH_LINKS = Headers.named("Location", "Content-Location", "Link");

    private ResponseHeaders() {}

    static void prepare(ProxyResponse response, Route route) {
        MultiMap headers = response.headers();
        MultiMap ours = response.request().proxiedRequest().response().headers();
        HopByHop.strip(headers);
        Headers.remove(headers, INTERNAL);
        Headers.removeIf(headers, name -> isOurs(name, ours));
        for (CharSequence name : WITH_LINKS) {
            if (headers.contains(name)) {
                makeRelative(headers, name, route.upstream().origin());
            }
        }
        if (!route.isPublic() && !headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, ONE_ATHLETES);
        }
    }

    /** Absolute links to the upstream mean the same resource here. */
    private static void makeRelative(MultiMap headers, CharSequence name, String origin) {
        List<String> values = headers.getAll(name);
        if (values.stream().anyMatch(value -> value.contains(origin))) {
            headers.set(
                    name.toString(),
                    values.stream().map(value -> value.replace(origin, "")).toList());
        }
    }

    private static boolean isOurs(String name, MultiMap ours) {
        boolean addsUp = name.equalsIgnoreCase(VARY);
        return Headers.begins(name, "access-control-") || (ours.contains(name) && !addsUp);
    }
}
