package app.stride.gateway.calls;

import app.stride.edge.RequestIdForm;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * One id per call: the client's {@code X-Request-Id} if it is sane, otherwise a new one; it is logged, forwarded and
 * returned.
 */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";

    static final String LOG_KEY = "request_id";

    private static final CharSequence NAME = HttpHeaders.createOptimized(HEADER);

    private RequestId() {}

    /** Whether the call has its id. */
    public static boolean isGiven(RoutingContext call) {
        return call.response().headers().contains(NAME);
    }

    /** Gives the call its id. */
    public static void give(RoutingContext call) {
        String id = saneOrNew(call.request().getHeader(NAME));
        call.request().headers().set(NAME, id);
        call.response().putHeader(NAME, id);
        MDC.put(LOG_KEY, id);
    }

    private static String saneOrNew(@Nullable String given) {
        return given != null && RequestIdForm.isSane(given) ? given : made();
    }

    /** Ids are not secret, so they need no secure randomness, whose lock all calls would share. */
    private static String made() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
