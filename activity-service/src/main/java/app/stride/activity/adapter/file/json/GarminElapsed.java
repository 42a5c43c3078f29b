package app.stride.activity.adapter.file.json;

/**
 * The elapsed time in the list of Garmin's interface, which for some years told it in milliseconds, beside a timer in
 * seconds.
 */
public final class GarminElapsed {
    private static final double MILLIS = 1000;
    /** How many times the timer in seconds an elapsed time in milliseconds is at least: both are rounded. */
    private static final double FEWEST_MILLIS = 990;

    private GarminElapsed() {}

    /** Seconds; NaN where none are told. */
    public static double seconds(double elapsed, double timer) {
        return timer > 0 && elapsed >= timer * FEWEST_MILLIS ? elapsed / MILLIS : elapsed;
    }
}
