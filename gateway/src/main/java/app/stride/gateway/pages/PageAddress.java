package app.stride.gateway.pages;

import java.util.List;

/**
 * What a path on the gateway's own origin means to the pages. A path that belongs to nothing else is a page when a
 * browser opens it: the pages do their own routing and say so if a page does not exist.
 */
enum PageAddress {
    /** A build file whose name changes with its content. */
    LASTING,
    /** A page, or any other build file. */
    PAGE,
    /** Not ours: the API, the session, the documentation, health. */
    FOREIGN;

    private static final String LASTING_FILES = "/assets/";
    private static final List<String> FOREIGN_PATHS =
            List.of("/v1", "/session", "/openapi", "/docs", "/webjars", "/health", "/metrics", "/q");

    /** The pages there are; those of single runs and conversations are below theirs. */
    private static final List<String> PAGES = List.of("/welcome", "/calendar", "/plan", "/runs", "/coach", "/settings");

    static PageAddress of(String path) {
        if (FOREIGN_PATHS.stream().anyMatch(foreign -> isWithin(path, foreign))) {
            return FOREIGN;
        }
        return path.startsWith(LASTING_FILES) ? LASTING : PAGE;
    }

    /** Whether one of our pages is here, not just the one that says that there is none. */
    static boolean hasAPage(String path) {
        return path.equals("/") || PAGES.stream().anyMatch(page -> isWithin(path, page));
    }

    private static boolean isWithin(String path, String prefix) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
