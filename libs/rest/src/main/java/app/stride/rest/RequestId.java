package app.stride.rest;

import app.stride.edge.RequestIdForm;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** One id per request: taken from {@code X-Request-Id} when it is sane, else made; it is logged, and returned on every answer. */
@ApplicationScoped
public class RequestId {
    public static final String HEADER = "X-Request-Id";

    /** The key under which log lines and the outbox find the id of the request they belong to. */
    public static final String LOG_KEY = "request_id";

    private static final int BEFORE_EVERYTHING = 10_000;

    void register(@Observes Filters filters) {
        filters.register(RequestId::assign, BEFORE_EVERYTHING);
    }

    private static void assign(RoutingContext request) {
        String id = saneOrNew(request.request().getHeader(HEADER));
        request.request().headers().set(HEADER, id);
        request.response().putHeader(HEADER, id);
        MDC.put(LOG_KEY, id);
        request.next();
    }

    private static String saneOrNew(@Nullable String given) {
        return given != null && RequestIdForm.isSane(given)
                ? given
                : UUID.randomUUID().toString();
    }
}
