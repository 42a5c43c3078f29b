package app.stride.running;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of pace to train in, slowest first, each beginning where the one below ends.
 *
 * @param method what they follow from
 */
public record PaceZones(Method method, List<Zone> zones) {

    /** What the zones follow from. */
    public enum Method {
        /** The training paces of a fitness index ({@link TrainingPaces}). */
        FITNESS_INDEX,
        /** Shares of the pace at threshold (Friel). */
        THRESHOLD_PACE
    }

    /**
     * One zone.
     *
     * @param slow its slow end, null where it is open
     * @param fast its fast end, null where it is open
     */
    public record Zone(
            String name, @Nullable Pace slow, @Nullable Pace fast) {
        /** Whether the pace is in it; a pace on the border of two is in the faster one. */
        public boolean contains(Pace pace) {
            return (slow == null || !pace.isSlowerThan(slow)) && (fast == null || pace.isSlowerThan(fast));
        }
    }

    private static final List<String> INTENSITIES =
            List.of("recovery", "easy", "marathon", "threshold", "interval", "repetition");
    private static final List<String> SEVEN = List.of("1", "2", "3", "4", "5a", "5b", "5c");
    /**
     * Where zone 2 and each faster one begin, as shares of the seconds that the threshold pace takes: Friel's running zones
     * (<i>Quick Guide to Setting Zones</i>, TrainingPeaks).
     */
    private static final double[] FRIEL = {1.29, 1.14, 1.06, 1.00, 0.97, 0.90};

    public PaceZones {
        zones = List.copyOf(zones);
    }

    /** Easy is as wide as the range of easy paces; the faster ones meet halfway between their paces. */
    public static PaceZones of(FitnessIndex index) {
        TrainingPaces paces = index.trainingPaces();
        return new PaceZones(
                Method.FITNESS_INDEX,
                zones(
                        INTENSITIES,
                        List.of(
                                paces.easy().slow(),
                                paces.easy().fast(),
                                middle(paces.marathon(), paces.threshold()),
                                middle(paces.threshold(), paces.interval()),
                                middle(paces.interval(), paces.repetition()))));
    }

    /** Slower than 129 % of the pace at threshold, 114–129, 106–114, 100–106, 97–100, 90–97 and faster than 90 %. */
    public static PaceZones ofThreshold(Pace threshold) {
        List<Pace> borders = new ArrayList<>();
        for (double share : FRIEL) {
            borders.add(new Pace(threshold.secondsPerKilometre() * share));
        }
        return new PaceZones(Method.THRESHOLD_PACE, zones(SEVEN, borders));
    }

    private static List<Zone> zones(List<String> names, List<Pace> borders) {
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            zones.add(new Zone(
                    names.get(i), i == 0 ? null : borders.get(i - 1), i == borders.size() ? null : borders.get(i)));
        }
        return zones;
    }

    private static Pace middle(Pace slow, Pace fast) {
        return new Pace((slow.secondsPerKilometre() + fast.secondsPerKilometre()) / 2);
    }
}
