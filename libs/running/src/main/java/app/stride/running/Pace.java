package app.stride.running;

import java.time.Duration;
import java.util.Locale;

/**
 * The time that a kilometre takes: the fewer seconds, the faster.
 *
 * @param secondsPerKilometre finite, above 0
 */
public record Pace(double secondsPerKilometre) implements Comparable<Pace> {

    public Pace {
        Require.positive(secondsPerKilometre, "pace in seconds per kilometre");
    }

    public static Pace ofSecondsPerKilometre(double secondsPerKilometre) {
        return new Pace(secondsPerKilometre);
    }

    /** The mean pace of a distance above 0 in a time above 0. */
    public static Pace of(Distance distance, Duration time) {
        Require.positive(distance.metres(), "distance in metres");
        return new Pace(Require.positiveSeconds(time, "time") / distance.kilometres());
    }

    public Speed speed() {
        return new Speed(1000 / secondsPerKilometre);
    }

    /** How long the distance takes at this pace, to the millisecond. */
    public Duration timeFor(Distance distance) {
        return Seconds.toDuration(secondsPerKilometre * distance.kilometres());
    }

    /** How far this pace gets in a time of at least 0. */
    public Distance distanceIn(Duration time) {
        return Distance.ofKilometres(Seconds.of(time) / secondsPerKilometre);
    }

    public boolean isFasterThan(Pace other) {
        return secondsPerKilometre < other.secondsPerKilometre;
    }

    public boolean isSlowerThan(Pace other) {
        return secondsPerKilometre > other.secondsPerKilometre;
    }

    /** The faster one is the smaller one, as seconds are. */
    @Override
    public int compareTo(Pace other) {
        return Double.compare(secondsPerKilometre, other.secondsPerKilometre);
    }

    /** For example {@code 4:35/km}. */
    @Override
    public String toString() {
        long seconds = Math.round(secondsPerKilometre);
        return String.format(Locale.ROOT, "%d:%02d/km", seconds / 60, seconds % 60);
    }
}
