package app.stride.gateway.limit;

import java.time.Duration;

/**
 * Call rates by the generic cell rate algorithm (ITU-T I.371, 1993): for each key, only the time at which its quota
 * is full again is stored. Keys lie in a table of fixed size, 16 bytes each, in sets of eight; if a set is full, the
 * key closest to a full quota is evicted. Two keys with the same 64-bit hash share a limit.
 */
final class Rates {
    private static final int WAYS = 8;
    private static final int LOCKS = 64;

    private final int sets;
    private final long[] keys;
    private final long[] free;
    private final Object[] locks = new Object[LOCKS];

    /** A table for about this many keys, at 24 bytes each. */
    Rates(int capacity) {
        sets = Math.max(1, (int) Math.ceil(capacity * 1.5 / WAYS));
        keys = new long[sets * WAYS];
        free = new long[sets * WAYS];
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    /**
     * Counts one call, if it is allowed.
     *
     * @param key a well-distributed hash; 0 is treated as 1
     * @param now monotonic time in nanoseconds, starting at 0
     */
    Decision take(long key, Quota quota, long now) {
        return decide(key, quota, now, true);
    }

    /** The decision {@link #take} would make, without counting the call. */
    Decision look(long key, Quota quota, long now) {
        return decide(key, quota, now, false);
    }

    private Decision decide(long key, Quota quota, long now, boolean counted) {
        long hash = key == 0 ? 1 : key;
        int set = (int) Long.remainderUnsigned(hash, sets);
        synchronized (locks[set % LOCKS]) {
            int slot = slot(hash, set * WAYS);
            long begin = keys[slot] == hash ? Math.max(free[slot], now) : now;
            long end = begin + quota.nanosPerCall();
            boolean allowed = end - now <= quota.windowNanos();
            if (allowed && counted) {
                keys[slot] = hash;
                free[slot] = end;
            }
            return decision(allowed, allowed ? end : begin, quota, now);
        }
    }

    /** The key's own slot, or a free one, or the one that becomes free soonest. */
    private int slot(long hash, int first) {
        int best = first;
        for (int slot = first; slot < first + WAYS; slot++) {
            if (keys[slot] == hash) {
                return slot;
            }
            if (free[slot] < free[best]) {
                best = slot;
            }
        }
        return best;
    }

    private static Decision decision(boolean allowed, long busyUntil, Quota quota, long now) {
        long used = Math.max(0, busyUntil - now);
        long left = Math.max(0, quota.windowNanos() - used);
        long wait = allowed ? 0 : Math.max(1, quota.nanosPerCall() - left);
        return new Decision(allowed, left / quota.nanosPerCall(), Duration.ofNanos(used), Duration.ofNanos(wait));
    }
}
