package app.stride.gateway.connection;

import io.quarkus.vertx.http.ManagementInterface;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Tells the guard of a connection of the requests that have come through. */
@Singleton
final class Arrivals {
    private static final int BEFORE_EVERYTHING = 20_000;

    void register(@Observes Filters filters) {
        filters.register(Arrivals::note, BEFORE_EVERYTHING);
    }

    void register(@Observes ManagementInterface management) {
        management.router().route().order(Integer.MIN_VALUE).handler(Arrivals::note);
    }

    private static void note(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (request.connection() instanceof ConnectionBase connection) {
            ConnectionGuard guard = ConnectionGuard.of(connection.channel());
            if (guard != null) {
                boolean http2 = request.version() == HttpVersion.HTTP_2;
                guard.arrived(http2);
                call.addEndHandler(end -> guard.answered());
                if (!http2) {
                    Turns.keptOn(connection.channel());
                }
            }
        }
        call.next();
    }
}
