package app.stride.gateway.forward;

import app.stride.gateway.route.Upstream;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Set;

/** The headers of an answer as the client gets them: nothing of the upstream's own address or connection. */
final class ResponseHeaders {
    private static final Set<String> INTERNAL = Set.of("server", "x-powered-by");
    private static final String VARY = HttpHeaders.VARY.toString();
    private static final List<String> WITH_LINKS = List.of("location", "content-location", "link");

    private ResponseHeaders() {}

    static void prepare(ProxyResponse response, Upstream upstream) {
        MultiMap headers = response.headers();
        MultiMap ours = response.request().proxiedRequest().response().headers();
        HopByHop.strip(headers, name -> INTERNAL.contains(name) || isOurs(name, ours));
        WITH_LINKS.forEach(name -> makeRelative(headers, name, upstream.origin()));
    }

    /** Absolute links to the upstream mean the same resource here. */
    private static void makeRelative(MultiMap headers, String name, String origin) {
        List<String> values = headers.getAll(name);
        if (values.stream().anyMatch(value -> value.contains(origin))) {
            headers.set(
                    name,
                    values.stream().map(value -> value.replace(origin, "")).toList());
        }
    }

    private static boolean isOurs(String name, MultiMap ours) {
        boolean addsUp = name.equals(VARY);
        return name.startsWith("access-control-") || (ours.contains(name) && !addsUp);
    }
}
