package app.stride.gateway.route;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where each path goes; of several prefixes that cover it, the longest decides. */
public final class RouteTable {
    /** Nothing, a version, a word, or an id. */
    private static final Pattern PLAIN =
            Pattern.compile("|v\\d|[a-z][a-z.-]{0,23}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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

    /**
     * The path as logs and traces may show it: ids and the plain words that calls are made of. What follows the prefix of a public route can be a
     * secret, and any other text is what somebody typed.
     */
    public String shown(String path) {
        return find(path).filter(Route::isPublic).map(Route::template).orElseGet(() -> withoutInput(path));
    }

    private static String withoutInput(String path) {
        return Stream.of(path.split("/", -1))
                .map(part -> PLAIN.matcher(part).matches() ? part : "…")
                .collect(Collectors.joining("/"));
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
