package app.stride.gateway.connection;

import io.netty.channel.Channel;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Tells a connection which requests have arrived on it. */
@Singleton
public final class Arrivals {
    /** Terms that contradict each other end the start; otherwise every connection would fail. */
    void start(@Observes StartupEvent event) {
        ConnectionTerms.configured();
    }

    void register(@Observes ManagementInterface management) {
        management.router().route().order(Integer.MIN_VALUE).handler(call -> {
            note(call);
            call.next();
        });
    }

    /** Reports a call that has arrived. */
    public static void note(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (isHttp2(request)) {
            Http2Bounds.hold(request.connection());
        }
        ConnectionGuard guard = guard(request);
        if (guard != null) {
            guard.arrived(isHttp2(request));
            call.addEndHandler(end -> guard.answered());
            if (!isHttp2(request)) {
                Turns.on(channel(request)).begin(request);
            }
        }
    }

    private static boolean isHttp2(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2;
    }

    private static @Nullable ConnectionGuard guard(HttpServerRequest request) {
        return ConnectionGuard.of(channel(request));
    }

    private static Channel channel(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel();
    }
}
