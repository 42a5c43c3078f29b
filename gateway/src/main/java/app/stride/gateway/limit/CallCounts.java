package app.stride.gateway.limit;

import io.vertx.core.Future;

/** Counts calls against their quotas. */
interface CallCounts {
    /** Counts a caller's call if it is allowed. */
    Future<Decision> take(CallKind kind, String who, Quota quota);

    /** The decision on a caller's next call, without counting it. */
    Future<Decision> look(CallKind kind, String who, Quota quota);
}
