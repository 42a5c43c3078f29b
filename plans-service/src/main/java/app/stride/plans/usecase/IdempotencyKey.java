package app.stride.plans.usecase;

import java.time.Duration;

/**
 * The name that a client gave to a request, so that it takes effect once however often it is sent.
 *
 * @param value as the client chose it
 * @param requestHash of what was asked for
 */
public record IdempotencyKey(String value, String requestHash) {

    /** For how long a key is remembered. */
    public static final Duration LIFETIME = Duration.ofHours(24);

    /** Why a key cannot stand for this request. */
    public static final String TAKEN = "This Idempotency-Key was used for another request within the last 24 hours.";
}
