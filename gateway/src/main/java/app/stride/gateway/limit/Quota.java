package app.stride.gateway.limit;

import java.time.Duration;

/**
 * So many calls in a window: all of them at once at most, and then as they come back, evenly over the window.
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

    /** The time in which one call comes back. */
    long nanosPerCall() {
        return window.toNanos() / calls;
    }
}
