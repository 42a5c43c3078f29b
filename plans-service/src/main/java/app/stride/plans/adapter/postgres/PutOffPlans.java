package app.stride.plans.adapter.postgres;

import app.stride.outbox.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Plans that could not be settled: each waits longer the longer it fails, so that those behind it are not held up. In
 * memory, for another replica finds out by itself.
 */
final class PutOffPlans {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** So long nobody asks again for a plan that was given up or erased meanwhile. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    /** Since when a plan has failed, and until when it is left alone. */
    private record Pause(Instant since, Instant until) {}

    private final Map<UUID, Pause> pauses = new ConcurrentHashMap<>();

    /** The plans that are to be left alone at this time. */
    UUID[] at(Instant now) {
        pauses.values().removeIf(pause -> pause.until().plus(FORGOTTEN).isBefore(now));
        return pauses.entrySet().stream()
                .filter(waiting -> waiting.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .toArray(UUID[]::new);
    }

    /** The plan failed, perhaps once more; how long it is left alone now. */
    Duration putOff(UUID plan, Instant now) {
        Pause before = pauses.get(plan);
        Instant since = before == null ? now : before.since();
        Duration length = Backoff.pause(FIRST_PAUSE, Duration.between(since, now), LONGEST_PAUSE);
        pauses.put(plan, new Pause(since, now.plus(length)));
        return length;
    }

    /** The plan could be settled after all. */
    void settled(UUID plan) {
        pauses.remove(plan);
    }
}
