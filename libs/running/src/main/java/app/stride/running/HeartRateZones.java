package app.stride.running;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of heart rate to train in, lowest first, each beginning where the one below ends.
 *
 * @param method what they are shares of
 */
public record HeartRateZones(Method method, List<Zone> zones) {

    /** What the zones are shares of. */
    public enum Method {
        /** Five zones of the maximal rate (Edwards 1993). */
        PERCENT_OF_MAX,
        /** Five zones of the reserve between resting and maximal rate (Karvonen 1957). */
        HEART_RATE_RESERVE,
        /** Seven zones of the rate at threshold (Friel). */
        THRESHOLD
    }

    /**
     * One zone.
     *
     * @param low its lowest rate, null where it is open below
     * @param high its highest rate, null where it is open above
     */
    public record Zone(
            String name, @Nullable HeartRate low, @Nullable HeartRate high) {
        public boolean contains(HeartRate rate) {
            return (low == null || rate.compareTo(low) >= 0) && (high == null || rate.compareTo(high) <= 0);
        }
    }

    private static final List<String> FIVE = List.of("1", "2", "3", "4", "5");

    /** Edwards, <i>The Heart Rate Monitor Book</i> (1993): zones of a tenth each, from half of the range up. */
    private static final double[] TENTHS = {0.5, 0.6, 0.7, 0.8, 0.9};

    private static final List<String> SEVEN = List.of("1", "2", "3", "4", "5a", "5b", "5c");
    /**
     * Where zone 2 and each higher one begin, as shares of the threshold rate: Friel, <i>The Triathlete's Training Bible</i>
     * (2009).
     */
    private static final double[] FRIEL = {0.85, 0.90, 0.95, 1.00, 1.03, 1.06};

    public HeartRateZones {
        zones = List.copyOf(zones);
    }

    /** From 50 % of the maximal rate up, in tenths. */
    public static HeartRateZones ofMaximum(HeartRate maximal) {
        return fiveFrom(Method.PERCENT_OF_MAX, maximal, 0);
    }

    /**
     * From 50 % of the reserve up, in tenths: the resting rate plus a share of what is between it and the maximal one.
     *
     * @throws IllegalArgumentException when the maximal rate is not above the resting one
     */
    public static HeartRateZones ofReserve(HeartRate resting, HeartRate maximal) {
        if (maximal.bpm() <= resting.bpm()) {
            throw new IllegalArgumentException(
                    "the maximal heart rate " + maximal + " is not above the resting one " + resting);
        }
        return fiveFrom(Method.HEART_RATE_RESERVE, maximal, resting.bpm());
    }

    /** Below 85 % of the rate at threshold, 85–89, 90–94, 95–99, 100–102, 103–105 and from 106 %. */
    public static HeartRateZones ofThreshold(HeartRate threshold) {
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < SEVEN.size(); i++) {
            HeartRate low = i == 0 ? null : share(threshold.bpm(), FRIEL[i - 1], 0);
            HeartRate next = i == FRIEL.length ? null : share(threshold.bpm(), FRIEL[i], 0);
            zones.add(new Zone(SEVEN.get(i), low, next == null ? null : HeartRate.ofBpm(next.bpm() - 1)));
        }
        return new HeartRateZones(Method.THRESHOLD, zones);
    }

    private static HeartRateZones fiveFrom(Method method, HeartRate maximal, int resting) {
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < TENTHS.length; i++) {
            boolean last = i == TENTHS.length - 1;
            HeartRate high = last
                    ? maximal
                    : HeartRate.ofBpm(
                            share(maximal.bpm(), TENTHS[i + 1], resting).bpm() - 1);
            zones.add(new Zone(FIVE.get(i), share(maximal.bpm(), TENTHS[i], resting), high));
        }
        return new HeartRateZones(method, zones);
    }

    private static HeartRate share(int top, double share, int bottom) {
        return HeartRate.ofBpm((int) Math.round(bottom + share * (top - bottom)));
    }
}
