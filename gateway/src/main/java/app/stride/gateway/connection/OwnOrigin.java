package app.stride.gateway.connection;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.Set;

/** The origin the browser sees, and whether one of its pages made a call. */
public final class OwnOrigin {
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private OwnOrigin() {}

    /** Scheme and authority as the client wrote them, or as reported by a trusted proxy. */
    public static String of(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        String named = authority == null || authority.host().isEmpty() ? "localhost" : authority.toString();
        return request.scheme() + "://" + named;
    }

    /**
     * False if the browser reports that another site's page made the call; older browsers and other clients report
     * nothing.
     */
    public static boolean made(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return (site == null || OURS.contains(site)) && (origin == null || origin.equals(of(request)));
    }
}
