package app.stride.gateway.route;

import java.time.Duration;

/**
 * One line of the route table: a path prefix, where it goes and on what terms.
 *
 * @param prefix one that ends with a slash covers only what lies below it
 * @param work what a call does that is not mere reading; limits go by it
 * @param timeout how long the upstream may stay silent: neither taking bytes nor giving any
 * @param maxBodyBytes the largest request body that is passed on
 */
public record Route(
        String name, String prefix, Upstream upstream, Access access, Work work, Duration timeout, long maxBodyBytes) {
    /** Whether a route asks for a token. */
    public enum Access {
        AUTHENTICATED,
        PUBLIC
    }

    /** What calls of a route do, reading aside. */
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

    /** What logs, metrics and traces call a call on this route: never the path itself, which can hold ids and secrets. */
    public String template() {
        return onlyBelow() ? prefix + "*" : prefix + "/*";
    }
}
