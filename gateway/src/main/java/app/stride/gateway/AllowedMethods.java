package app.stride.gateway;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The methods that the gateway's own addresses support: a 405 has to list them (RFC 9110, 15.5.6), which the router
 * leaves out where problem details are sent, and OPTIONS asks for them.
 */
final class AllowedMethods {
    private AllowedMethods() {}

    /** Those of the routes with exactly this path, and OPTIONS; none if no such route names its methods. */
    static Set<String> at(Router router, String path) {
        String bare = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        Set<String> methods = router.getRoutes().stream()
                .filter(route -> bare.equals(route.getPath()))
                .map(Route::methods)
                .filter(Objects::nonNull)
                .flatMap(Set::stream)
                .map(HttpMethod::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS.name());
        }
        return methods;
    }
}
