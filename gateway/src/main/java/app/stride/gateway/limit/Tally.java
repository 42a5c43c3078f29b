package app.stride.gateway.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts how many of something each holder has at once, up to a maximum; holders with none are not stored. */
final class Tally {
    private final int most;
    private final Map<String, Integer> now = new ConcurrentHashMap<>();

    Tally(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }

    /** Adds one; false if the maximum is reached. */
    boolean begins(String who) {
        int before = now.getOrDefault(who, 0);
        while (before < most) {
            boolean counted = before == 0 ? now.putIfAbsent(who, 1) == null : now.replace(who, before, before + 1);
            if (counted) {
                return true;
            }
            before = now.getOrDefault(who, 0);
        }
        return false;
    }

    void ends(String who) {
        now.computeIfPresent(who, (key, count) -> count == 1 ? null : count - 1);
    }
}
