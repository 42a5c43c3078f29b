package app.stride.gateway.access;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A slow operation that may fail and runs once at a time: callers that arrive meanwhile, or soon after, share its
 * outcome.
 */
final class SharedTrial<T> {
    private final Supplier<Uni<T>> trial;
    private final long keptNanos;
    private final LongSupplier clock;
    private @Nullable Uni<T> last;
    private boolean over;
    private long end;

    /**
     * For an operation that always ends on its own.
     *
     * @param kept how long after its end the next one may begin
     * @param clock monotonic, in nanoseconds
     */
    SharedTrial(Supplier<Uni<T>> trial, Duration kept, LongSupplier clock) {
        this.trial = trial;
        this.keptNanos = kept.toNanos();
        this.clock = clock;
    }

    /**
     * The outcome of the running or most recent trial, or of one that starts now; it continues even if nobody waits
     * any more.
     */
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
