package app.stride.gateway.limit;

import io.vertx.core.Future;

/** Where calls are counted. */
interface CallCounts {
    /** Counts one call of somebody, if it may be made. */
    Future<Decision> take(CallKind kind, String who, Quota quota);

    /** What would be said to one call of somebody, without counting it. */
    Future<Decision> look(CallKind kind, String who, Quota quota);
}
