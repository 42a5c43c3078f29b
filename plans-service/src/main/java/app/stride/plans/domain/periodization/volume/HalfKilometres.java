package app.stride.plans.domain.periodization.volume;

/** Rounding to the half kilometres that a coach writes. */
public final class HalfKilometres {

    /** Takes back what binary fractions lose, so that 8.0 does not become 7.5. */
    private static final double TOLERANCE = 1e-9;

    private HalfKilometres() {}

    public static double floor(double kilometres) {
        return Math.floor(kilometres * 2 + TOLERANCE) / 2;
    }

    public static double nearest(double kilometres) {
        return Math.round(kilometres * 2) / 2.0;
    }
}
