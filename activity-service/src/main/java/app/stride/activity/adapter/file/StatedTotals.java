package app.stride.activity.adapter.file;

import java.time.Duration;

/** The totals that a file states, in seconds, metres and beats or steps per minute; NaN is what it does not state. */
final class StatedTotals {
    double distance = Double.NaN;
    double timer = Double.NaN;
    double elapsed = Double.NaN;
    double moving = Double.NaN;
    double averageHeartRate = Double.NaN;
    double maxHeartRate = Double.NaN;
    double cadence = Double.NaN;
    double climb = Double.NaN;

    /** A duration of so many seconds, to the millisecond; zero where they are not known. */
    static Duration duration(double seconds) {
        return Double.isNaN(seconds) ? Duration.ZERO : Duration.ofMillis(Math.round(seconds * 1000));
    }
}
