package app.stride.outbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Athletes of whom an event was refused for what it is, or for where it goes, and not because the broker is away. Until it is taken it is tried alone, once
 * a second: what comes behind it would else be published again with every round, for it counts as sent only after it.
 */
final class Refusals {
    static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    static final long REMEMBERED_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** So many are left out of a round, in which they would take the place of others; more need something to be mended at once. */
    private static final int MOST_LEFT_OUT = 1_000;

    private record Refusal(Throwable reason, long nextTrial) {}

    private final Map<String, Refusal> byAthlete = new ConcurrentHashMap<>();
    private final LongSupplier clock;

    /** The clock is in nanoseconds, and never goes back. */
    Refusals(LongSupplier clock) {
        this.clock = clock;
    }

    /** Whether there may be an athlete whose event was not taken yet; old ones are forgotten first. */
    boolean areRemembered() {
        forgetOld();
        return !byAthlete.isEmpty();
    }

    /** Athletes of whom nothing is to be tried yet. */
    String[] early() {
        return byAthlete.keySet().stream()
                .filter(athlete -> early(athlete) != null)
                .limit(MOST_LEFT_OUT)
                .toArray(String[]::new);
    }

    /** Why the oldest event of the athlete is not to be tried yet; null when it may be. */
    @Nullable Throwable early(String athlete) {
        Refusal refusal = byAthlete.get(athlete);
        return refusal == null || clock.getAsLong() - refusal.nextTrial() >= 0 ? null : refusal.reason();
    }

    /** Who could long have been tried, and was not, has nothing left to be tried: it has gone out elsewhere, or was taken away. */
    void forgetOld() {
        long now = clock.getAsLong();
        byAthlete.values().removeIf(refusal -> now - refusal.nextTrial() >= REMEMBERED_NANOS);
    }

    /** Why nothing but the oldest event of the athlete is to be sent; null when all may be. It counts as tried now. */
    @Nullable Throwable tried(String athlete) {
        Refusal refusal = byAthlete.computeIfPresent(athlete, (who, known) -> new Refusal(known.reason(), nextTrial()));
        return refusal == null ? null : refusal.reason();
    }

    /** An event of the athlete was not taken. */
    void refused(String athlete, Throwable reason) {
        if (!(reason instanceof TimeoutException)) {
            byAthlete.putIfAbsent(athlete, new Refusal(reason, nextTrial()));
        }
    }

    /** The oldest event of the athlete was taken. */
    void taken(String athlete) {
        byAthlete.remove(athlete);
    }

    private long nextTrial() {
        return clock.getAsLong() + PAUSE_NANOS;
    }
}
