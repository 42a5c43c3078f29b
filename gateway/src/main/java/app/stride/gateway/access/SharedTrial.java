package app.stride.gateway.access;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes its time and may fail, and is tried by one at a time: whoever comes meanwhile, or soon after,
 * gets what comes of that trial.
 */
final class SharedTrial<T> {
    private final Supplier<Uni<T>> trial;
    private final long keptNanos;
    private final LongSupplier clock;
    private @Nullable Uni<T> last;
    private boolean over;
    private long end;

    /**
     * A trial that comes to an end by itself.
     *
     * @param kept how long after its end the next one begins at the earliest
     * @param clock in nanoseconds, and never goes back
     */
    SharedTrial(Supplier<Uni<T>> trial, Duration kept, LongSupplier clock) {
        this.trial = trial;
        this.keptNanos = kept.toNanos();
        this.clock = clock;
    }

    /** Of the trial that is under way, or was a moment ago, or begins now; it goes on when nobody waits any more. */
    synchronized Uni<T> outcome() {
        Uni<T> shared = last;
        if (shared == null || (over && clock.getAsLong() - end >= keptNanos)) {
            over = false;
            shared = Uni.createFrom()
                    .deferred(trial::get)
                    .onTermination()
                    .invoke(this::end)
                    .memoize()
                    .indefinitely();
            last = shared;
        }
        return shared;
    }

    private synchronized void end() {
        end = clock.getAsLong();
        over = true;
    }
}
