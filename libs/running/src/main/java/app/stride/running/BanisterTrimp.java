package app.stride.running;

import app.stride.running.TrainingLoad.Method;
import java.time.Duration;

/**
 * The training impulse of Banister (1991) and Morton (1990): minutes, weighted by the heart-rate reserve in use, and once
 * more by its exponential, as lactate rises.
 */
public final class BanisterTrimp {

    /**
     * How blood lactate rises with the heart-rate reserve, fitted for men and for women (Morton, Fitz-Clarke and Banister
     * 1990). Some programs keep the factor 0.64 for women, which gives them a quarter less for the same work; the published
     * one is 0.86.
     */
    public enum Weighting {
        MEN(0.64, 1.92),
        WOMEN(0.86, 1.67);

        private final double factor;
        private final double exponent;

        Weighting(double factor, double exponent) {
            this.factor = factor;
            this.exponent = exponent;
        }

        private double of(double reserve) {
            return factor * Math.exp(exponent * reserve);
        }
    }

    private BanisterTrimp() {}

    /**
     * The load of a session from its mean heart rate. A mean below the resting or above the maximal rate counts as that rate.
     *
     * @throws IllegalArgumentException when the maximal rate is not above the resting rate, or the duration is negative
     */
    public static TrainingLoad of(
            Duration duration, HeartRate mean, HeartRate resting, HeartRate maximal, Weighting weighting) {
        if (maximal.bpm() <= resting.bpm()) {
            throw new IllegalArgumentException(
                    "the maximal heart rate " + maximal + " is not above the resting one " + resting);
        }
        double minutes = Require.nonNegative(Seconds.of(duration), "duration in seconds") / 60;
        double reserve = (double) (mean.bpm() - resting.bpm()) / (maximal.bpm() - resting.bpm());
        double used = Math.max(0, Math.min(1, reserve));
        return new TrainingLoad(minutes * used * weighting.of(used), Method.TRIMP);
    }
}
