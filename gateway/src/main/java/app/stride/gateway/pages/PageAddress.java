package app.stride.gateway.pages;

import java.util.List;

/**
 * What a path of the gateway's own origin is to the pages. A path that belongs to nobody is a page when a browser opens it: the
 * pages route by path themselves, and say when there is none.
 */
enum PageAddress {
    /** A file of the build whose name changes with its content. */
    LASTING,
    /** A page, or another file of the build. */
    PAGE,
    /** Another's: the API, the session, the documentation, health. */
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
