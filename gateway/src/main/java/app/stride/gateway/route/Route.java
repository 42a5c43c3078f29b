package app.stride.gateway.route;

import java.time.Duration;

/**
 * One route: a path prefix, where it leads and under which rules.
 *
 * @param prefix one that ends in a slash covers only the paths below it
 * @param work the kind of its non-read calls, for rate limits
 * @param timeout how long the upstream may be silent, neither reading nor writing
 * @param maxBodyBytes the largest request body that is forwarded
 */
public record Route(
        String name, String prefix, Upstream upstream, Access access, Work work, Duration timeout, long maxBodyBytes) {
    /** Whether a route requires a token. */
    public enum Access {
        AUTHENTICATED,
        PUBLIC
    }

    /** The name of the route of the Model Context Protocol. */
    private static final String ASSISTANTS = "mcp";

    /** The kind of a route's calls other than reads. */
    public enum Work {
        WRITE,
        UPLOAD,
        CHAT
    }

    public Route {
        if (!prefix.startsWith("/") || prefix.length() == 1) {
            throw new IllegalArgumentException(
                    "The prefix of route " + name + " must begin with a slash and name something: " + prefix);
        }
    }

    /** Whether the path is the prefix or lies below it. */
    public boolean covers(String path) {
        if (!path.startsWith(prefix)) {
            return false;
        }
        return onlyBelow()
                ? path.length() > prefix.length()
                : path.length() == prefix.length() || path.charAt(prefix.length()) == '/';
    }

    private boolean onlyBelow() {
        return prefix.endsWith("/");
    }

    public boolean isPublic() {
        return access == Access.PUBLIC;
    }

    /** Whether athletes' assistants call here, as clients of the Model Context Protocol. */
    public boolean isForAssistants() {
        return name.equals(ASSISTANTS);
    }

    /**
     * The name of this route's calls in logs, metrics and traces; never the path itself, which can hold ids and
     * secrets.
     */
    public String template() {
        return onlyBelow() ? prefix + "*" : prefix + "/*";
    }
}
