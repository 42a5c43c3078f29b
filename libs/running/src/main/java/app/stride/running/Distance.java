package app.stride.running;

import java.util.Locale;

/**
 * A distance on the ground, never negative.
 *
 * @param metres finite, at least 0
 */
public record Distance(double metres) implements Comparable<Distance> {

    private static final double METRES_PER_MILE = 1609.344;

    public static final Distance ZERO = new Distance(0);
    public static final Distance MILE = new Distance(METRES_PER_MILE);
    public static final Distance FIVE_KILOMETRES = new Distance(5_000);
    public static final Distance TEN_KILOMETRES = new Distance(10_000);
    public static final Distance HALF_MARATHON = new Distance(21_097.5);
    public static final Distance MARATHON = new Distance(42_195);

    public Distance {
        metres = Require.nonNegative(metres, "distance in metres") + 0.0; // -0.0 becomes 0.0, or two zeros would differ
    }

    public static Distance ofMetres(double metres) {
        return new Distance(metres);
    }

    public static Distance ofKilometres(double kilometres) {
        return new Distance(kilometres * 1000);
    }

    public static Distance ofMiles(double miles) {
        return new Distance(miles * METRES_PER_MILE);
    }

    public double kilometres() {
        return metres / 1000;
    }

    public double miles() {
        return metres / METRES_PER_MILE;
    }

    public boolean isZero() {
        return metres == 0;
    }

    public Distance plus(Distance other) {
        return new Distance(metres + other.metres);
    }

    /**
     * What is left when the other distance is taken away.
     *
     * @throws IllegalArgumentException when the other one is longer
     */
    public Distance minus(Distance other) {
        return new Distance(metres - other.metres);
    }

    /** This distance times a factor of at least 0. */
    public Distance times(double factor) {
        return new Distance(metres * Require.nonNegative(factor, "factor of a distance"));
    }

    /**
     * How many times the other distance goes into this one.
     *
     * @throws IllegalArgumentException when the other one is zero
     */
    public double dividedBy(Distance other) {
        return metres / Require.positive(other.metres, "distance in metres to divide by");
    }

    public boolean isLongerThan(Distance other) {
        return metres > other.metres;
    }

    public boolean isShorterThan(Distance other) {
        return metres < other.metres;
    }

    @Override
    public int compareTo(Distance other) {
        return Double.compare(metres, other.metres);
    }

    /** For example {@code 12.4 km} or {@code 400 m}. */
    @Override
    public String toString() {
        return metres < 1000
                ? String.format(Locale.ROOT, "%.0f m", metres)
                : String.format(Locale.ROOT, "%.1f km", kilometres());
    }
}
