package app.stride.gateway.route;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where each path goes; of several prefixes that cover it, the longest decides. */
public final class RouteTable {
    private final List<Route> longestFirst;

    public RouteTable(List<Route> routes) {
        this.longestFirst = routes.stream()
                .sorted(Comparator.comparingInt((Route route) -> route.prefix().length())
                        .reversed()
                        .thenComparing(Route::prefix))
                .toList();
    }

    /** The route of a path as {@link Address} let it pass, without a query. */
    public Optional<Route> find(String path) {
        return longestFirst.stream().filter(route -> route.covers(path)).findFirst();
    }

    /** The path as logs and traces may show it: what follows the prefix of a public route can be a secret. */
    public String shown(String path) {
        return find(path).filter(Route::isPublic).map(Route::template).orElse(path);
    }

    public List<Route> routes() {
        return longestFirst;
    }

    /** Every part that some route leads to, by name. */
    public List<Upstream> upstreams() {
        return longestFirst.stream()
                .map(Route::upstream)
                .distinct()
                .sorted(Comparator.comparing(Upstream::name))
                .toList();
    }
}
