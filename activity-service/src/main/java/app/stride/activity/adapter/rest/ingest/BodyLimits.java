package app.stride.activity.adapter.rest.ingest;

import app.stride.activity.adapter.rest.activity.ActivitiesResource;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every body small but that of an import: only a file goes to the disk as it comes, anything else is held in
 * memory. Of imports so many come in at once as the disk has room for.
 */
@ApplicationScoped
class BodyLimits {
    private static final long LARGEST = 1 << 20;
    /** Of an import, as the server itself sees to it. */
    private static final long LARGEST_IMPORT = 2049L << 20;

    private static final String IMPORT = ActivitiesResource.PATH + "/import";
    /** After Quarkus' own limit, before anything reads. */
    private static final int PRIORITY = 50;
    /** Seconds in which a large upload comes to its end, or nearly so. */
    private static final String LATER = "30";

    /** How often it is seen how much has come of an upload that does not tell its length. */
    private static final long LOOK_MILLIS = 250;

    private final UploadRoom room;

    BodyLimits(UploadRoom room) {
        this.room = room;
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, PRIORITY);
    }

    private void limit(RoutingContext call) {
        Long length = length(call.request().getHeader(HttpHeaders.CONTENT_LENGTH));
        if (IMPORT.equals(call.normalizedPath())) {
            takeIn(call, length);
        } else if (length != null && length > LARGEST) {
            refuse(call, 413, "Content Too Large", "The body exceeds the size limit of 1 MiB.");
        } else {
            call.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, LARGEST);
            call.next();
        }
    }

    /** Null where it is not told, as of what is sent in chunks. */
    private static @Nullable Long length(@Nullable String header) {
        return header == null || header.length() > 18 ? null : Long.valueOf(header);
    }

    private void takeIn(RoutingContext call, @Nullable Long length) {
        long bytes = length == null ? UploadShare.AHEAD : Math.min(length, LARGEST_IMPORT);
        if (!HttpMethod.POST.equals(call.request().method())) {
            call.next();
        } else if (room.take(bytes)) {
            UploadShare share = new UploadShare(room, bytes);
            endWith(call, share);
            if (length == null) {
                follow(call, share);
            }
            call.next();
        } else {
            call.response().putHeader(HttpHeaders.RETRY_AFTER, LATER);
            refuse(
                    call,
                    503,
                    "Service Unavailable",
                    "Too much is being uploaded at once. Send the file again in half a minute.");
        }
    }

    private static void endWith(RoutingContext call, UploadShare share) {
        // Told of the answer's end, and of that of the connection as well.
        call.addEndHandler(end -> share.end());
        // Who left while the token was looked at is told of no more.
        if (call.response().closed()) {
            share.end();
        }
    }

    /** In the middle of its body nothing can be said to whoever sends more than there is room for. */
    private static void follow(RoutingContext call, UploadShare share) {
        call.vertx().setPeriodic(LOOK_MILLIS, timer -> {
            if (share.isOver()) {
                call.vertx().cancelTimer(timer);
            } else if (!share.growsWith(call.request().bytesRead())) {
                call.request().connection().close();
            }
        });
    }

    private static void refuse(RoutingContext call, int status, String title, String detail) {
        JsonObject problem = new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", call.request().path());
        call.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(problem.encode());
    }
}
