package app.stride.gateway.testkit;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** An address whose calls are rerouted to another one, as those of pages are where there are pages. */
@Singleton
public class ReroutedAddress {
    public static final String PATH = "/rerouted";

    /** Where they come to. */
    public static final String TARGET = "/docs";

    void open(@Observes Router router) {
        router.get(PATH).handler(call -> call.reroute(TARGET));
    }
}
