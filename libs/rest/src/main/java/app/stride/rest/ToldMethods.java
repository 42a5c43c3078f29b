package app.stride.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

/** Answers OPTIONS with the methods of the address itself; the framework adds those of neighbouring addresses. */
@ApplicationScoped
class ToldMethods {
    private static final int EARLY = 8_000;

    private final Instance<AllowedMethods> allowed;

    ToldMethods(Instance<AllowedMethods> allowed) {
        this.allowed = allowed;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, EARLY);
    }

    private void watch(RoutingContext call) {
        if (call.request().method() == HttpMethod.OPTIONS) {
            call.addHeadersEndHandler(end -> correct(call));
        }
        call.next();
    }

    /** Only if the framework knows the address. */
    private void correct(RoutingContext call) {
        if (call.response().headers().contains(HttpHeaders.ALLOW)) {
            call.response().putHeader(HttpHeaders.ALLOW, allowed.get().at(call.normalizedPath()));
        }
    }
}
