package app.stride.plans.domain.periodization.effort;

import app.stride.plans.domain.plan.HeartRateRange;
import app.stride.running.HeartRate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an athlete's heart; what is not known is null.
 *
 * @param max the highest
 * @param resting in the morning
 * @param threshold of an hour's hard running
 */
public record HeartRates(
        @Nullable HeartRate max,
        @Nullable HeartRate resting,
        @Nullable HeartRate threshold) {

    /** Nothing is known. */
    public static final HeartRates UNKNOWN = new HeartRates(null, null, null);

    /**
     * The range of heart rates to run an intensity in; empty where the heart is too slow to tell (repeats of a few minutes), or not
     * known.
     */
    public Optional<HeartRateRange> range(Intensity intensity) {
        if (threshold != null) {
            return ofThreshold(intensity).map(share -> share.of(0, threshold.bpm()));
        }
        if (max == null) {
            return Optional.empty();
        }
        return resting != null && resting.compareTo(max) < 0
                ? ofReserve(intensity).map(share -> share.of(resting.bpm(), max.bpm()))
                : ofMax(intensity).map(share -> share.of(0, max.bpm()));
    }

    /**
     * Friel, <i>The Triathlete's Training Bible</i> (2009): zones 1-2 up to 89 %, 3 is 90-94 %, 4 up to 100 % of the threshold's.
     * His first zone is open below; 72 % is ours, where Daniels' 65 % of the highest rate lies when the threshold is at 90 %.
     */
    private static Optional<Share> ofThreshold(Intensity intensity) {
        return switch (intensity) {
            case EASY -> Optional.of(new Share(0.72, 0.89));
            case MARATHON -> Optional.of(new Share(0.90, 0.94));
            case THRESHOLD -> Optional.of(new Share(0.95, 1.00));
            default -> Optional.empty();
        };
    }

    /**
     * Karvonen (1957), with the parts of maximal oxygen uptake of Daniels (2014), which are those of the heart rate reserve (Swain and
     * Leutholtz, MSSE 29 (1997) 410).
     */
    private static Optional<Share> ofReserve(Intensity intensity) {
        return switch (intensity) {
            case EASY -> Optional.of(new Share(0.59, 0.74));
            case MARATHON -> Optional.of(new Share(0.75, 0.84));
            case THRESHOLD -> Optional.of(new Share(0.83, 0.88));
            default -> Optional.empty();
        };
    }

    /** Daniels, <i>Running Formula</i> (2014), of the highest heart rate. */
    private static Optional<Share> ofMax(Intensity intensity) {
        return switch (intensity) {
            case EASY -> Optional.of(new Share(0.65, 0.79));
            case MARATHON -> Optional.of(new Share(0.80, 0.89));
            case THRESHOLD -> Optional.of(new Share(0.88, 0.92));
            default -> Optional.empty();
        };
    }

    private record Share(double low, double high) {
        HeartRateRange of(int from, int to) {
            return new HeartRateRange(at(low, from, to), at(high, from, to));
        }

        private static HeartRate at(double share, int from, int to) {
            return HeartRate.ofBpm((int) Math.round(from + share * (to - from)));
        }
    }
}
