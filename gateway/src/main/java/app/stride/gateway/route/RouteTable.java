package app.stride.gateway.route;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds a path's route; the longest matching prefix wins. */
public final class RouteTable {
    private final List<Route> longestFirst;

    public RouteTable(List<Route> routes) {
        this.longestFirst = routes.stream()
                .sorted(Comparator.comparingInt((Route route) -> route.prefix().length())
                        .reversed()
                        .thenComparing(Route::prefix))
                .toList();
    }

    /** The route of a path that {@link Address} has accepted, without its query. */
    public Optional<Route> find(String path) {
        for (Route route : longestFirst) {
            if (route.covers(path)) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    /**
     * The path as logs and traces may show it: ids and the plain words of the API. What follows the prefix of a
     * public route can be a secret, and anything else is caller input.
     */
    public String shown(String path) {
        return find(path).filter(Route::isPublic).map(Route::template).orElseGet(() -> withoutInput(path));
    }

    private static String withoutInput(String path) {
        StringBuilder shown = new StringBuilder(path.length());
        for (int begin = 0; begin <= path.length(); ) {
            int slash = path.indexOf('/', begin);
            int end = slash < 0 ? path.length() : slash;
            if (PlainSegment.is(path, begin, end)) {
                shown.append(path, begin, end);
            } else {
                shown.append('…');
            }
            if (slash >= 0) {
                shown.append('/');
            }
            begin = end + 1;
        }
        return shown.toString();
    }

    public List<Route> routes() {
        return longestFirst;
    }

    /** All upstreams that routes lead to, by name. */
    public List<Upstream> upstreams() {
        return longestFirst.stream()
                .map(Route::upstream)
                .distinct()
                .sorted(Comparator.comparing(Upstream::name))
                .toList();
    }
}
