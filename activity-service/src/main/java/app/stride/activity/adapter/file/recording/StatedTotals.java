package app.stride.activity.adapter.file.recording;

import app.stride.running.Distance;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The totals that a file states, in seconds, metres and beats or steps per minute; NaN is what it does not state. */
public final class StatedTotals {
    public double distance = Double.NaN;
    public double timer = Double.NaN;
    public double elapsed = Double.NaN;
    public double moving = Double.NaN;
    public double averageHeartRate = Double.NaN;
    public double maxHeartRate = Double.NaN;
    public double cadence = Double.NaN;
    public double climb = Double.NaN;
    public double temperature = Double.NaN;

    /** Metres of the way around the earth: nobody goes farther in one activity. */
    private static final double FARTHEST = 40_000_000;
    /** Seconds of a month: no activity lasts longer. */
    private static final double LONGEST = 31 * 86_400.0;

    /** Forgets what no activity can have: a damaged file states anything. */
    void onlySensible() {
        distance = within(distance, FARTHEST);
        timer = aboveZero(sensibleSeconds(timer));
        elapsed = aboveZero(sensibleSeconds(elapsed));
        moving = aboveZero(sensibleSeconds(moving));
        averageHeartRate = Plausible.heartRate(averageHeartRate);
        maxHeartRate = Plausible.heartRate(maxHeartRate);
        cadence = within(cadence, 400);
        climb = within(climb, 30_000);
        temperature = Math.abs(temperature) <= 80 ? temperature : Double.NaN;
    }

    /** Some devices write zeros for what they have not worked out. */
    private static double aboveZero(double seconds) {
        return seconds > 0 ? seconds : Double.NaN;
    }

    /** The seconds; NaN where no activity lasts as long. */
    public static double sensibleSeconds(double seconds) {
        return within(seconds, LONGEST);
    }

    /** The distance of so many metres; null where they are not known or nobody goes as far. */
    public static @Nullable Distance distanceOrNull(double metres) {
        double sensible = within(metres, FARTHEST);
        return Double.isNaN(sensible) ? null : Distance.ofMetres(sensible);
    }

    private static double within(double value, double highest) {
        return value >= 0 && value <= highest ? value : Double.NaN;
    }

    /** A duration of so many seconds, to the millisecond; zero where they are not known. */
    public static Duration duration(double seconds) {
        return Double.isNaN(seconds) ? Duration.ZERO : Duration.ofMillis(Math.round(seconds * 1000));
    }
}
