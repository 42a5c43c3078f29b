package app.stride.gateway.session;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** How a sign-in ends: the final response, sent on the call's event loop. */
interface SignInOutcome {
    int FOUND = 302;

    void answer(RoutingContext call);

    /** Instead, if nobody is there any more to be answered. */
    default void withdraw() {}

    static void redirect(RoutingContext call, String where) {
        call.response()
                .setStatusCode(FOUND)
                .putHeader(HttpHeaders.LOCATION, where)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }
}
