package app.stride.gateway.pages;

import java.util.List;
import java.util.Set;

/**
 * What a path on the gateway's own origin means to the pages. A path that belongs to nothing else is a page when a
 * browser opens it: the pages do their own routing and say so if a page does not exist, with status 404.
 */
enum PageAddress {
    /** A build file whose name changes with its content. */
    LASTING,
    /** A page, or any other build file. */
    PAGE,
    /** Not ours: the API, the session, the documentation, health. */
    FOREIGN;

    static final String LASTING_FILES = "/assets/";

    private static final List<String> FOREIGN_PATHS =
            List.of("/v1", "/session", "/openapi", "/docs", "/webjars", "/health", "/metrics", "/q");

    /** The pages there are, besides those of single runs and conversations. */
    private static final Set<String> PAGES =
            Set.of("/", "/welcome", "/calendar", "/plan", "/plan/new", "/runs", "/coach", "/settings");

    /** Below these, each run and each conversation has its page. */
    private static final List<String> COLLECTIONS = List.of("/runs/", "/coach/");

    static PageAddress of(String path) {
        if (FOREIGN_PATHS.stream().anyMatch(foreign -> isWithin(path, foreign))) {
            return FOREIGN;
        }
        return path.startsWith(LASTING_FILES) ? LASTING : PAGE;
    }

    /** Whether one of our pages is here, not just the one that says that there is none. */
    static boolean hasAPage(String path) {
        String bare = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return PAGES.contains(bare) || COLLECTIONS.stream().anyMatch(collection -> isOneOf(bare, collection));
    }

    private static boolean isOneOf(String path, String collection) {
        return path.startsWith(collection) && path.indexOf('/', collection.length()) < 0;
    }

    private static boolean isWithin(String path, String prefix) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
