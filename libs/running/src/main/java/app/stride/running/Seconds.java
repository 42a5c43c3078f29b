package app.stride.running;

import java.time.Duration;

/** Durations as the fractional seconds that formulas want, and back, to the millisecond. */
final class Seconds {

    private Seconds() {}

    static double of(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }

    static Duration toDuration(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
