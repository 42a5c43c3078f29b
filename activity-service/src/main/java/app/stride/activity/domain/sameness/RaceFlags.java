package app.stride.activity.domain.sameness;

import app.stride.activity.domain.activity.ActivityId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hands on that a run was a race, when the recording that said so stops counting: a race stays a race. A mere part of
 * the race gets no flag: where a race gives way to its pieces, one of them is flagged already.
 */
public final class RaceFlags {
    private RaceFlags() {}

    /**
     * The activities that become a race.
     *
     * @param folded for each activity that stops counting, the one that counts in its place
     */
    public static Set<ActivityId> handedOn(List<Take> takes, Map<ActivityId, ActivityId> folded) {
        Map<ActivityId, Take> all = new HashMap<>();
        takes.forEach(take -> all.put(take.id(), take));
        Set<ActivityId> races = new HashSet<>();
        folded.forEach((id, original) -> {
            Take take = all.get(id);
            Take counts = all.get(original);
            if (take != null && counts != null && isHandedOn(take, counts)) {
                races.add(original);
            }
        });
        return races;
    }

    private static boolean isHandedOn(Take take, Take counts) {
        return take.race() && !counts.race() && !SameRun.isPart(counts, take);
    }
}
