package app.stride.activity.domain.sameness;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.sameness.Choice.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds among an athlete's activities those that are recordings of a run that another one counts for. A pure function
 * of the activities, in whatever order they came in: the richest of those that are no mere part counts, unless the
 * athlete has chosen.
 */
public final class Doubles {
    private static final Comparator<Take> RICHEST_FIRST = Comparator.comparing(Take::richness)
            .reversed()
            .thenComparing(Take::start)
            .thenComparing(Take::identity);

    private final Map<ActivityId, Take> all = new HashMap<>();
    private final NavigableMap<Instant, List<Take>> counting = new TreeMap<>();
    private final Map<ActivityId, ActivityId> originals = new HashMap<>();

    private Doubles() {}

    /** For each activity that does not count, the one that counts in its place. */
    public static Map<ActivityId, ActivityId> among(List<Take> takes) {
        Doubles doubles = new Doubles();
        takes.forEach(take -> doubles.all.put(take.id(), take));
        Set<ActivityId> tellingLess = Pieces.tellingLess(takes);
        List<Take> bestFirst = takes.stream()
                .sorted(Comparator.<Take, Boolean>comparing(take -> tellingLess.contains(take.id()))
                        .thenComparing(RICHEST_FIRST))
                .toList();
        bestFirst.stream()
                .filter(take -> take.choice().kind() == Kind.PREFERRED)
                .forEach(doubles::count);
        bestFirst.forEach(doubles::judge);
        return doubles.resolved();
    }

    private void judge(Take take) {
        switch (take.choice().kind()) {
            case APART, PREFERRED -> {}
            case LINKED -> {
                ActivityId original = take.choice().original();
                if (original != null && all.containsKey(original)) {
                    originals.put(take.id(), original);
                } else {
                    compare(take);
                }
            }
            case AUTOMATIC -> compare(take);
        }
    }

    private void compare(Take take) {
        counterpart(take).ifPresentOrElse(counts -> originals.put(take.id(), counts.id()), () -> count(take));
    }

    /** Whoever is linked to one that does not count itself is linked to the one that does. */
    private Map<ActivityId, ActivityId> resolved() {
        Map<ActivityId, ActivityId> resolved = new HashMap<>();
        originals.forEach((id, original) -> {
            ActivityId counts = original;
            for (int i = 0; i < originals.size() && originals.containsKey(counts); i++) {
                counts = originals.get(counts);
            }
            resolved.put(id, counts);
        });
        return resolved;
    }

    private Optional<Take> counterpart(Take take) {
        Instant from = take.start().minus(SameRun.STARTS_APART_AT_MOST);
        Instant to = take.start().plus(SameRun.STARTS_APART_AT_MOST);
        return counting.subMap(from, true, to, true).values().stream()
                .flatMap(List::stream)
                .filter(other -> SameRun.are(take, other))
                .min(RICHEST_FIRST);
    }

    private void count(Take take) {
        counting.computeIfAbsent(take.start(), start -> new ArrayList<>(1)).add(take);
    }
}
