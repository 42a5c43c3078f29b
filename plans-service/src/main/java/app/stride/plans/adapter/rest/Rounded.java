package app.stride.plans.adapter.rest;

import app.stride.running.Distance;
import app.stride.running.Pace;
import java.time.Duration;

/** Quantities as the contract shows them. Totals add up what is shown, so that a reader's own sum comes out the same. */
public final class Rounded {

    private Rounded() {}

    public static int minutes(Duration duration) {
        return Math.round(duration.toSeconds() / 60f);
    }

    public static double kilometres(Distance distance) {
        return hundredths(distance.kilometres());
    }

    public static int secondsPerKilometre(Pace pace) {
        return (int) Math.round(pace.secondsPerKilometre());
    }

    /** Whole metres as a whole number. */
    public static Number metres(Distance distance) {
        double metres = Math.round(distance.metres() * 10) / 10.0;
        if (metres == Math.rint(metres)) {
            return (long) metres;
        }
        return metres;
    }

    public static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
