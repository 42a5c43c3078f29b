package app.stride.gateway.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * An outage of the store, during which it is left alone except for one command per pause to find out whether it is
 * over.
 */
final class Absence {
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long NONE = 0;

    private final LongSupplier clock;
    private final AtomicLong nextTrial = new AtomicLong(NONE);

    /** The clock is monotonic, in nanoseconds. */
    Absence(LongSupplier clock) {
        this.clock = clock;
    }

    /** Whether a command may be attempted. */
    boolean mayBeOver() {
        long due = nextTrial.get();
        long now = clock.getAsLong();
        return due == NONE || (now - due >= 0 && nextTrial.compareAndSet(due, after(now)));
    }

    void begin() {
        nextTrial.set(after(clock.getAsLong()));
    }

    void end() {
        if (nextTrial.get() != NONE) {
            nextTrial.set(NONE);
        }
    }

    private static long after(long now) {
        long due = now + PAUSE_NANOS;
        return due == NONE ? 1 : due;
    }
}
