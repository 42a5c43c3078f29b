package app.stride.activity.adapter.rest;

import app.stride.running.Distance;
import app.stride.running.HeartRate;
import app.stride.running.Pace;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Quantities as numbers on the wire, no finer than they can be measured; null is what is not known. */
public final class Quantities {
    private Quantities() {}

    /** To the centimetre. */
    public static @Nullable Double metres(@Nullable Distance distance) {
        return distance == null ? null : hundredths(distance.metres());
    }

    /** To ten metres. */
    public static @Nullable Double kilometres(@Nullable Distance distance) {
        return distance == null ? null : hundredths(distance.kilometres());
    }

    /** To the millisecond. */
    public static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    public static @Nullable Integer bpm(@Nullable HeartRate rate) {
        return rate == null ? null : rate.bpm();
    }

    /** To a tenth of a second per kilometre. */
    public static @Nullable Double secondsPerKilometre(@Nullable Pace pace) {
        return pace == null ? null : tenths(pace.secondsPerKilometre());
    }

    public static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    public static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** To a millimetre per beat. */
    public static @Nullable Double metresPerHeartbeat(@Nullable Double metres) {
        return metres == null ? null : Math.round(metres * 1000) / 1000.0;
    }

    /** To a tenth of a percent. */
    public static @Nullable Double percent(@Nullable Double percent) {
        return percent == null ? null : tenths(percent);
    }
}
