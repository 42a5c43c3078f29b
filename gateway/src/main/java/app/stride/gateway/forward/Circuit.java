package app.stride.gateway.forward;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Keeps callers of an upstream that has failed many times in a row from waiting for the next failure: they are told at once, and one
 * call in each pause finds out whether it is back.
 */
final class Circuit {
    private final int tolerated;
    private final long pauseNanos;
    private final LongSupplier clock;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong nextTrial = new AtomicLong();

    /** The clock is in nanoseconds, and never goes back. */
    Circuit(CircuitConfig config, LongSupplier clock) {
        this.tolerated = config.failures();
        this.pauseNanos = config.pause().toNanos();
        this.clock = clock;
    }

    /** Whether a call may try; of those that come while it is broken only one in each pause may. */
    boolean admits() {
        if (failures.get() < tolerated) {
            return true;
        }
        long due = nextTrial.get();
        long now = clock.getAsLong();
        return now - due >= 0 && nextTrial.compareAndSet(due, now + pauseNanos);
    }

    /** The upstream has answered, whatever it said. */
    void succeeded() {
        if (failures.get() != 0) {
            failures.set(0);
        }
    }

    /** The upstream could not be reached, hung up or stayed silent. */
    void failed() {
        if (failures.incrementAndGet() == tolerated) {
            nextTrial.set(clock.getAsLong() + pauseNanos);
        }
    }

    boolean isBroken() {
        return failures.get() >= tolerated;
    }
}
