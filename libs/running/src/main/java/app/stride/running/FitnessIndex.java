package app.stride.running;

import java.time.Duration;
import java.util.Locale;

/**
 * A runner's fitness as one number, by the equations of Daniels and Gilbert, <i>Oxygen Power</i> (1979): the oxygen uptake
 * (ml/kg/min) that a race performance gives evidence of. 30 is a beginner, 85 the world's best.
 *
 * @param value above 0, at most 120
 */
public record FitnessIndex(double value) implements Comparable<FitnessIndex> {

    private static final double HIGHEST = 120;
    /** Of a time, in minutes: far finer than the millisecond that is handed out. */
    private static final double PRECISION = 1e-9;

    public FitnessIndex {
        Require.positive(value, "fitness index");
        Require.within(value, 0, HIGHEST, "fitness index");
    }

    public static FitnessIndex of(double value) {
        return new FitnessIndex(value);
    }

    /**
     * The index of an all-out effort.
     *
     * @throws IllegalArgumentException when distance or time is zero, or when no human runs (or stands) like that
     */
    public static FitnessIndex ofPerformance(Distance distance, Duration time) {
        Require.positive(distance.metres(), "distance in metres");
        return new FitnessIndex(index(distance.metres(), Require.positiveSeconds(time, "time") / 60));
    }

    /** The time of an all-out race over a distance above 0, to the millisecond. */
    public Duration raceTime(Distance distance) {
        double metres = Require.positive(distance.metres(), "distance in metres");
        // Nobody sustains more than the fraction at 0 minutes or less than that after an eternity: the time is between.
        double tooFast = metres / OxygenCost.velocityFor(value * OxygenCost.sustainableFraction(0));
        double tooSlow = metres / OxygenCost.velocityFor(value * OxygenCost.sustainableFraction(Double.MAX_VALUE));
        while (tooSlow - tooFast > PRECISION * tooSlow) {
            double middle = (tooFast + tooSlow) / 2;
            if (index(metres, middle) > value) {
                tooFast = middle;
            } else {
                tooSlow = middle;
            }
        }
        return Seconds.toDuration((tooFast + tooSlow) / 2 * 60);
    }

    /** The mean pace of an all-out race over a distance above 0. */
    public Pace racePace(Distance distance) {
        return Pace.of(distance, raceTime(distance));
    }

    /** The paces to train at with this fitness. */
    public TrainingPaces trainingPaces() {
        return TrainingPaces.of(this);
    }

    private static double index(double metres, double minutes) {
        return OxygenCost.ofVelocity(metres / minutes) / OxygenCost.sustainableFraction(minutes);
    }

    @Override
    public int compareTo(FitnessIndex other) {
        return Double.compare(value, other.value);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
