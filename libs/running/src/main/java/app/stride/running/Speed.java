package app.stride.running;

import java.time.Duration;
import java.util.Locale;

/**
 * How fast a runner moves.
 *
 * @param metresPerSecond finite, above 0
 */
public record Speed(double metresPerSecond) implements Comparable<Speed> {

    public Speed {
        Require.positive(metresPerSecond, "speed in metres per second");
    }

    public static Speed ofMetresPerSecond(double metresPerSecond) {
        return new Speed(metresPerSecond);
    }

    /** The mean speed of a distance above 0 in a time above 0. */
    public static Speed of(Distance distance, Duration time) {
        return new Speed(distance.metres() / Require.positiveSeconds(time, "time"));
    }

    public Pace pace() {
        return new Pace(1000 / metresPerSecond);
    }

    /** The slower one is the smaller one. */
    @Override
    public int compareTo(Speed other) {
        return Double.compare(metresPerSecond, other.metresPerSecond);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f m/s", metresPerSecond);
    }
}
