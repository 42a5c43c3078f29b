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
 * Names every call in metrics and traces after its route, whatever its outcome. Otherwise the path would be used,
 * with every id and secret in it, and as the number of paths is unlimited, metrics drop any further ones after a
 * hundred, routes included.
 */
@Singleton
public final class CallNames {
    /** Where metrics and traces look up the name. */
    private static final List<String> KEYS = List.of("UrlPathTemplate", "ClientUrlPathTemplate");

    /** What the gateway answers itself, apart from its files and pages. */
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

    /** Gives the call its name. */
    public void give(RoutingContext call) {
        Context context = call.vertx().getOrCreateContext();
        String name = of(Address.of(call.request()).path());
        for (String key : KEYS) {
            context.putLocal(key, name);
        }
    }

    /** The name of calls to this path. */
    String of(String path) {
        return table.find(path).map(Route::template).orElseGet(() -> OWN.contains(path) ? path : ANY_OTHER);
    }
}
