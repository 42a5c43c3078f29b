package app.stride.gateway.forward;

import app.stride.gateway.route.Route;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Set;

/** The headers of an answer as the client gets them: nothing of the upstream's own address or connection. */
final class ResponseHeaders {
    /** And when it was answered, which the gateway says itself, as nginx does: it would else be read with every answer in order to be written down again. */
    private static final List<CharSequence> INTERNAL = Headers.named("Server", "X-Powered-By", "Date");

    /** No cache may show it to the next athlete who asks with the same address and a cookie, unless the service knows better. */
    private static final CharSequence ONE_ATHLETES = HttpHeaders.createOptimized("no-store");

    private static final String VARY = HttpHeaders.VARY.toString();
    private static final List<CharSequence> WITH_LINKS = Headers.named("Location", "Content-Location", "Link");

    private ResponseHeaders() {}

    static void prepare(ProxyResponse response, Route route) {
        MultiMap headers = response.headers();
        MultiMap ours = response.request().proxiedRequest().response().headers();
        HopByHop.strip(headers, Set.of());
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
