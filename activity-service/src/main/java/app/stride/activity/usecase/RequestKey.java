package app.stride.activity.usecase;

import java.time.Duration;

/**
 * A client's name for one request, under which it may be sent again.
 *
 * @param key the Idempotency-Key
 * @param request what was asked for under it
 */
public record RequestKey(String key, Sha256 request) {

    /** For how long a key is remembered; the contract promises it. */
    public static final Duration LIFETIME = Duration.ofHours(24);
}
