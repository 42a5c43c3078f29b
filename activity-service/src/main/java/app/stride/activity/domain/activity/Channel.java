package app.stride.activity.domain.activity;

import java.util.Locale;

/** What a stream measures, with the step in which it is kept. */
public enum Channel {
    /** Metres from the start, in steps of a centimetre. */
    DISTANCE(100),
    /** Metres above sea level, in steps of a centimetre. */
    ALTITUDE(100),
    /** Beats per minute. */
    HEART_RATE(1),
    /** Steps per minute of both feet, in steps of a quarter. */
    CADENCE(4),
    /** Metres per second, in steps of a millimetre per second. */
    SPEED(1000),
    /** Degrees north, in steps of 10⁻⁷ (a centimetre on the ground). */
    LATITUDE(1e7),
    /** Degrees east, in steps of 10⁻⁷. */
    LONGITUDE(1e7),
    /** Degrees Celsius. */
    TEMPERATURE(1),
    /** Watts. */
    POWER(1);

    private final double stepsPerUnit;

    Channel(double stepsPerUnit) {
        this.stepsPerUnit = stepsPerUnit;
    }

    /** The name in the API, such as {@code heart_rate}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    int steps(double value) {
        double steps = Math.rint(value * stepsPerUnit);
        return Math.abs(steps) < Integer.MAX_VALUE ? (int) steps : Samples.MISSING;
    }

    double value(int steps) {
        return steps == Samples.MISSING ? Double.NaN : steps / stepsPerUnit;
    }
}
