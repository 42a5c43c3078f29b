package app.stride.gateway.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A time in which the store is left alone because it did not answer: once in each pause one command finds out whether it is over. */
final class Absence {
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long NONE = 0;

    private final LongSupplier clock;
    private final AtomicLong nextTrial = new AtomicLong(NONE);

    /** The clock is in nanoseconds, and never goes back. */
    Absence(LongSupplier clock) {
        this.clock = clock;
    }

    /** Whether a command may try. */
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
