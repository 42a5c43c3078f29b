package app.stride.activity.adapter.rest;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Keeps every body small but that of an import: only a file goes to the disk as it comes, anything else is held in memory. */
@ApplicationScoped
class BodyLimits {
    private static final long LARGEST = 1 << 20;
    private static final String IMPORT = ActivitiesResource.PATH + "/import";
    /** After Quarkus' own limit, before anything reads. */
    private static final int PRIORITY = 50;

    void register(@Observes Filters filters) {
        filters.register(BodyLimits::limit, PRIORITY);
    }

    private static void limit(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (IMPORT.equals(call.normalizedPath())) {
            call.next();
        } else if (length != null && length.length() <= 18 && Long.parseLong(length) > LARGEST) {
            refuse(call);
        } else {
            call.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, LARGEST);
            call.next();
        }
    }

    private static void refuse(RoutingContext call) {
        JsonObject problem = new JsonObject()
                .put("type", "about:blank")
                .put("title", "Content Too Large")
                .put("status", 413)
                .put("detail", "The body is larger than is taken here: it may have 1 MiB.")
                .put("instance", call.request().path());
        call.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(problem.encode());
    }
}
