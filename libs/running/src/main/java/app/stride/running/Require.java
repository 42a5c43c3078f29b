package app.stride.running;

import java.time.Duration;

/** What every quantity asks of the number that it is made of, with a message that names the quantity. */
final class Require {

    private Require() {}

    static double nonNegative(double value, String what) {
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(what + " must be a finite number of at least 0, but was " + value);
        }
        return value;
    }

    static double positive(double value, String what) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(what + " must be a finite number above 0, but was " + value);
        }
        return value;
    }

    static double within(double value, double low, double high, String what) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    what + " must be between " + low + " and " + high + ", but was " + value);
        }
        return value;
    }

    /** The duration in seconds, with its fraction. */
    static double positiveSeconds(Duration duration, String what) {
        return positive(Seconds.of(duration), what + " in seconds");
    }
}
