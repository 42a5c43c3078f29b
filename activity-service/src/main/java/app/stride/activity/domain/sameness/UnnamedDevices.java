package app.stride.activity.domain.sameness;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.Samples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recordings of which nobody says what device made them, as of GPX files without a creator. Two of them that were at
 * the same places at the same instants were made by two devices; any others may be of one device with a wrong clock.
 */
public final class UnnamedDevices {
    private static final Comparator<Take> FIRST_FIRST =
            Comparator.comparing(Take::start).thenComparing(Take::identity);

    /** Nobody carries as many devices. It limits each recording alone, however many days are looked at. */
    private static final int AT_ONCE = 10;

    /** Two that are of the same run if two devices made them, and else are not. */
    public record Pair(Take one, Take other) {
        /** Whether they were at the same places at the same instants. */
        public boolean sharesTheWay(Samples ofOne, Samples ofOther) {
            return SharedWay.isOf(one, ofOne, other, ofOther);
        }
    }

    private UnnamedDevices() {}

    /** Those that only their samples can tell. */
    public static List<Pair> undecided(List<Take> takes) {
        List<Take> unnamed = takes.stream()
                .filter(take -> take.unnamed() && take.isMeasured())
                .sorted(FIRST_FIRST)
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < unnamed.size(); i++) {
            Take one = unnamed.get(i);
            for (Take other : unnamed.subList(i + 1, Math.min(i + AT_ONCE, unnamed.size()))) {
                if (isUndecided(one, other)) {
                    pairs.add(new Pair(one, other));
                }
            }
        }
        return pairs;
    }

    private static boolean isUndecided(Take one, Take other) {
        return one.sport() == other.sport()
                && !one.isOfAnotherDeviceThan(other)
                && !SameRun.are(one, other)
                && SameRun.measuredAtOnce(one, other);
    }

    /** The same takes, each with those that these pairs tell to be of another device. */
    public static List<Take> decided(List<Take> takes, List<Pair> ofTwoDevices) {
        if (ofTwoDevices.isEmpty()) {
            return takes;
        }
        Map<ActivityId, Set<ActivityId>> alongside = new HashMap<>();
        for (Pair pair : ofTwoDevices) {
            alongside
                    .computeIfAbsent(pair.one().id(), id -> new HashSet<>())
                    .add(pair.other().id());
            alongside
                    .computeIfAbsent(pair.other().id(), id -> new HashSet<>())
                    .add(pair.one().id());
        }
        return takes.stream()
                .map(take -> take.with(alongside.getOrDefault(take.id(), Set.of())))
                .toList();
    }
}
