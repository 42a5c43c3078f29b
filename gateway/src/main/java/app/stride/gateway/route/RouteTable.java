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
        for (Route route : longestFirst) {
            if (route.covers(path)) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    /**
     * The path as logs and traces may show it: ids and the plain words that calls are made of. What follows the prefix of a public route can be a
     * secret, and any other text is what somebody typed.
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

    /** Every part that some route leads to, by name. */
    public List<Upstream> upstreams() {
        return longestFirst.stream()
                .map(Route::upstream)
                .distinct()
                .sorted(Comparator.comparing(Upstream::name))
                .toList();
    }
}
