package app.stride.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import org.jspecify.annotations.Nullable;

/** What a request line asks for: usually a path, but before HTTP/2 it can be a whole address. */
final class RequestTarget {
    private static final String AFTER_SCHEME = "://";

    private RequestTarget() {}

    /**
     * Whether the target is no whole address, or one that names the same host as the Host header. The target takes
     * precedence (RFC 9112, 3.2.2), but Vert.x reads only the header and skips whatever precedes the path.
     */
    static boolean agreesWithHost(HttpServerRequest request) {
        String target = request.uri();
        if (target == null || target.startsWith("/")) {
            return true; // nearly always the latter; CONNECT has none over HTTP/2
        }
        int scheme = target.indexOf(AFTER_SCHEME);
        return scheme < 0
                || (request.version() != HttpVersion.HTTP_2 // there it is split into fields (RFC 9113, 8.3.1)
                        && isOfWeb(target.substring(0, scheme))
                        && isAt(request.getHeader(HttpHeaders.HOST), target.substring(scheme + AFTER_SCHEME.length())));
    }

    private static boolean isOfWeb(String scheme) {
        return scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
    }

    /** Whether only a path, or nothing, follows the host. */
    private static boolean isAt(@Nullable String host, String hostAndPath) {
        return host != null
                && !host.isEmpty()
                && hostAndPath.regionMatches(true, 0, host, 0, host.length())
                && (hostAndPath.length() == host.length() || hostAndPath.charAt(host.length()) == '/');
    }
}
