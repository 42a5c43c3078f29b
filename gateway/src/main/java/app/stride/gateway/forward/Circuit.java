package app.stride.gateway.forward;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A circuit breaker: once an upstream has failed many times in a row, calls fail at once instead of waiting, and one
 * trial call per pause finds out whether it has recovered.
 */
final class Circuit {
    private final int tolerated;
    private final long pauseNanos;
    private final LongSupplier clock;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong nextTrial = new AtomicLong();

    /** The clock is monotonic, in nanoseconds. */
    Circuit(CircuitConfig config, LongSupplier clock) {
        this.tolerated = config.failures();
        this.pauseNanos = config.pause().toNanos();
        this.clock = clock;
    }

    /** Whether a call may be attempted; while the circuit is open, one per pause. */
    boolean admits() {
        if (failures.get() < tolerated) {
            return true;
        }
        long due = nextTrial.get();
        long now = clock.getAsLong();
        return now - due >= 0 && nextTrial.compareAndSet(due, now + pauseNanos);
    }

    /** The upstream has responded, with whatever status. */
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
