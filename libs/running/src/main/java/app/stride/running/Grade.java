package app.stride.running;

/**
 * How steep the ground is.
 *
 * @param fraction metres of height per metre of ground: 0.05 climbs 5 %, negative falls; finite
 */
public record Grade(double fraction) {

    /** As steep as the treadmill of Minetti et al. (2002) was set; steeper ground counts as this. */
    private static final double STEEPEST = 0.45;

    /** Joules per kilogram and metre on the level. */
    private static final double LEVEL_COST = 3.6;

    public Grade {
        Require.within(fraction, -Double.MAX_VALUE, Double.MAX_VALUE, "grade");
    }

    public static Grade of(double fraction) {
        return new Grade(fraction);
    }

    /**
     * The energy that running takes there, in joules per kilogram and metre: least at about 18 % downhill (Minetti et al., Journal of
     * Applied Physiology 93 (2002) 1039).
     */
    public double runningCost() {
        double i = Math.max(-STEEPEST, Math.min(STEEPEST, fraction));
        return ((((155.4 * i - 30.4) * i - 43.3) * i + 46.3) * i + 19.5) * i + LEVEL_COST;
    }

    /** How many metres on the level take as much as one metre there: over 1 uphill. */
    public double levelMetresPerMetre() {
        return runningCost() / LEVEL_COST;
    }

    /** The pace on the level that takes as much per second as this pace takes there: the grade-adjusted pace. */
    public Pace levelPace(Pace pace) {
        return new Pace(pace.secondsPerKilometre() / levelMetresPerMetre());
    }
}
