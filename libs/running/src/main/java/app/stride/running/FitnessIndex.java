package app.stride.running;

import java.time.Duration;
import java.util.Optional;

/**
 * A runner's fitness as one number, by the equations of Daniels and Gilbert, <i>Oxygen Power</i> (1979): the oxygen uptake
 * (ml/kg/min) that a race performance gives evidence of. 30 is a beginner, 85 the world's best.
 *
 * @param value 10 (a slow walk) to 100 (well above any human)
 */
public record FitnessIndex(double value) implements Comparable<FitnessIndex> {

    /** Ours: a slow walk, far below the 30 that the tables of Daniels (2014) begin with. */
    private static final double LOWEST = 10;

    /** Ours: far above the 85 that they end with. */
    private static final double HIGHEST = 100;

    /** The equations speak of efforts from 3.5 minutes on; over less, speed says little about oxygen. */
    private static final double SHORTEST_EFFORT_MINUTES = 3.5;

    /** Each halves the bracket around a race time: this many leave less than a double can tell. */
    private static final int HALVINGS = 52;

    public FitnessIndex {
        Require.within(value, LOWEST, HIGHEST, "fitness index");
    }

    public static FitnessIndex of(double value) {
        return new FitnessIndex(value);
    }

    /**
     * The index of an all-out performance that is known to be one, such as a race.
     *
     * @throws IllegalArgumentException when distance or time is not above 0, or the index is outside 10 to 100
     */
    public static FitnessIndex ofPerformance(Distance distance, Duration time) {
        Require.positive(distance.metres(), "distance in metres");
        return new FitnessIndex(index(distance.metres(), Require.positiveSeconds(time, "time") / 60));
    }

    /**
     * The index of an effort out of a recording, which may be anything: empty when it is shorter than the 3.5 minutes from
     * which the equations hold, or no human runs (or walks) like that.
     */
    public static Optional<FitnessIndex> ofEffort(Distance distance, Duration time) {
        double minutes = Seconds.of(time) / 60;
        if (minutes < SHORTEST_EFFORT_MINUTES) {
            return Optional.empty();
        }
        double index = index(distance.metres(), minutes);
        return index >= LOWEST && index <= HIGHEST ? Optional.of(new FitnessIndex(index)) : Optional.empty();
    }

    /** The time of an all-out race over a distance above 0, to the millisecond. */
    public Duration raceTime(Distance distance) {
        double metres = Require.positive(distance.metres(), "distance in metres");
        // The fraction that is sustained lies between that of an instant and that of an eternity, and so does the time.
        double tooFast = metres / OxygenCost.velocityFor(value * OxygenCost.sustainableFraction(0));
        double tooSlow = metres / OxygenCost.velocityFor(value * OxygenCost.sustainableFraction(Double.MAX_VALUE));
        for (int i = 0; i < HALVINGS; i++) {
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
        long tenths = Math.round(value * 10);
        return tenths / 10 + "." + tenths % 10;
    }
}
