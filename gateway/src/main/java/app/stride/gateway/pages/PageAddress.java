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

    static PageAddress of(String path) {
        if (FOREIGN_PATHS.stream().anyMatch(foreign -> isWithin(path, foreign))) {
            return FOREIGN;
        }
        return path.startsWith(LASTING_FILES) ? LASTING : PAGE;
    }

    private static boolean isWithin(String path, String prefix) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
