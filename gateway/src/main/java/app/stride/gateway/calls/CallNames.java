package app.stride.gateway.calls;

import app.stride.gateway.route.Address;
import app.stride.gateway.route.Route;
import app.stride.gateway.route.RouteTable;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Names every call in metrics and traces, whatever becomes of it, by the route that it is for. They would else take its path, and with it every id and secret;
 * and since there is no end of paths, they count no more of them once there are a hundred, be they routes or not.
 */
@Singleton
public final class CallNames {
    /** Where metrics and traces look for the name. */
    private static final List<String> KEYS = List.of("UrlPathTemplate", "ClientUrlPathTemplate");

    /** What the gateway answers itself, but for its files and pages. */
    private static final Set<String> OWN = Set.of(
            "/",
            "/session",
            "/session/login",
            "/session/callback",
            "/session/logout",
            "/openapi",
            "/docs",
            "/health",
            "/health/live",
            "/health/ready",
            "/health/started");

    private static final String ANY_OTHER = "/*";

    private final RouteTable table;

    CallNames(RouteTable table) {
        this.table = table;
    }

    /** Names the call. */
    public void give(RoutingContext call) {
        Context context = call.vertx().getOrCreateContext();
        String name = of(Address.of(call.request()).path());
        for (String key : KEYS) {
            context.putLocal(key, name);
        }
    }

    /** What a call to this path is called. */
    String of(String path) {
        return table.find(path).map(Route::template).orElseGet(() -> OWN.contains(path) ? path : ANY_OTHER);
    }
}
