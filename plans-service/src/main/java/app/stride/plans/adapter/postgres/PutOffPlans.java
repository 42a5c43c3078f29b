package app.stride.plans.adapter.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Plans that could not be settled: each waits longer after every failure, so that those behind it are not held up. In
 * memory, for another replica finds out by itself.
 */
final class PutOffPlans {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** So long nobody asks again for a plan that was given up or erased meanwhile. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private record Pause(Duration length, Instant until) {

        static Pause first(Instant now) {
            return of(FIRST_PAUSE, now);
        }

        Pause next(Instant now) {
            Duration twice = length.multipliedBy(2);
            return of(twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice, now);
        }

        private static Pause of(Duration length, Instant now) {
            return new Pause(length, now.plus(length));
        }
    }

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
        Pause pause = before == null ? Pause.first(now) : before.next(now);
        pauses.put(plan, pause);
        return pause.length();
    }

    /** The plan could be settled after all. */
    void settled(UUID plan) {
        pauses.remove(plan);
    }
}
