package app.stride.gateway.limit;

import java.time.Duration;

/**
 * A number of calls per window: all of them at once at most, then replenished evenly over the window.
 *
 * @param calls at least 1
 * @param window longer than zero
 */
record Quota(long calls, Duration window) {
    Quota {
        if (calls < 1 || window.isZero() || window.isNegative()) {
            throw new IllegalArgumentException("A limit needs at least one call in a window longer than zero.");
        }
    }

    long windowNanos() {
        return window.toNanos();
    }

    /** The time in which one call is replenished. */
    long nanosPerCall() {
        return window.toNanos() / calls;
    }
}
