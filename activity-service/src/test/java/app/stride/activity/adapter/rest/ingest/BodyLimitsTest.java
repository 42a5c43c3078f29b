package app.stride.activity.adapter.rest.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The room that an import takes, and when it gives it back. */
class BodyLimitsTest {
    private static final long SIZE = 100;

    private final UploadRoom room = new UploadRoom(SIZE);
    private final Filters filters = new Filters();
    private final List<Handler<Object>> told = new ArrayList<>();
    private boolean closed;
    private boolean wentOn;

    private final HttpServerRequest request =
            port(HttpServerRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
                case "getHeader" -> String.valueOf(SIZE);
                case "method" -> HttpMethod.POST;
                default -> null;
            });

    private final HttpServerResponse response = port(
            HttpServerResponse.class,
            (proxy, method, arguments) -> method.getName().equals("closed") && closed);

    private static <T> T port(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    @SuppressWarnings("unchecked")
    private void begins() {
        RoutingContext call = port(RoutingContext.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "normalizedPath" -> "/v1/activities/import";
            case "request" -> request;
            case "response" -> response;
            case "addEndHandler" -> {
                told.add((Handler<Object>) arguments[0]);
                yield 1;
            }
            case "next" -> {
                wentOn = true;
                yield null;
            }
            default -> null;
        });
        new BodyLimits(room).register(filters);
        filters.getFilters().get(0).getHandler().handle(call);
    }

    @Test
    void anImportTakesItsRoomUntilItsEndAndGivesItBackOnce() {
        begins();

        assertThat(wentOn).isTrue();
        assertThat(room.take(1)).isFalse();
        told.forEach(end -> end.handle(null));
        told.forEach(end -> end.handle(null));
        assertThat(room.take(SIZE)).isTrue();
        assertThat(room.take(1)).isFalse();
    }

    /** The connection tells its end once, and it may have done so before anybody listened. */
    @Test
    void anImportWhoseClientHasLeftAlreadyTakesNone() {
        closed = true;

        begins();

        assertThat(room.take(SIZE)).isTrue();
    }
}
