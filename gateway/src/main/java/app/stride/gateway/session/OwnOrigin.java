package app.stride.gateway.session;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.Set;

/** The origin that the browser sees, and whether a page of it made a call. */
public final class OwnOrigin {
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private OwnOrigin() {}

    /** Scheme and authority as the client spelled them, or a trusted proxy says it did. */
    public static String of(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        String named = authority == null || authority.host().isEmpty() ? "localhost" : authority.toString();
        return request.scheme() + "://" + named;
    }

    /** False when the browser says that another page made the call; older browsers and programs say nothing. */
    static boolean made(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return (site == null || OURS.contains(site)) && (origin == null || origin.equals(of(request)));
    }
}
