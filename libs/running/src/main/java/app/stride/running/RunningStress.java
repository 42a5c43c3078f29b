package app.stride.running;

import app.stride.running.TrainingLoad.Method;
import java.time.Duration;

/**
 * The running stress score (rTSS; Coggan 2003, carried over to running by McGregor): hours times the square of the intensity,
 * times 100, so that an hour at threshold pace is 100.
 */
public final class RunningStress {

    private RunningStress() {}

    /**
     * The load of a session from its mean pace (grade-adjusted where that is known).
     *
     * @throws IllegalArgumentException when the duration is negative
     */
    public static TrainingLoad of(Duration duration, Pace mean, Pace threshold) {
        double hours = Require.nonNegative(Seconds.of(duration), "duration in seconds") / 3600;
        double intensity = intensity(mean, threshold);
        return new TrainingLoad(hours * intensity * intensity * 100, Method.RTSS);
    }

    /** The ratio of the speeds, so that slower is less: 1 at threshold. */
    public static double intensity(Pace mean, Pace threshold) {
        return threshold.secondsPerKilometre() / mean.secondsPerKilometre();
    }
}
