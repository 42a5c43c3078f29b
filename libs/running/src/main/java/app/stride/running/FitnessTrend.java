package app.stride.running;

/**
 * A runner's long-term load (CTL, "fitness"), short-term load (ATL, "fatigue") and their balance on the morning of the day
 * (TSB, "form"), in the exponential form of Banister's impulse-response model (1991), as Coggan (2003) uses it.
 *
 * @param ctl exponentially weighted daily load with a time constant of 42 days, at the end of the day
 * @param atl the same with 7 days
 * @param tsb CTL less ATL at the end of the day before
 */
public record FitnessTrend(double ctl, double atl, double tsb) {

    /** What is left of a load after a day, with the time constants of 42 and 7 days (Coggan 2003). */
    private static final double CTL_DECAY = Math.exp(-1.0 / 42);

    private static final double ATL_DECAY = Math.exp(-1.0 / 7);

    /** Where a runner starts of whom nothing is known. */
    public static final FitnessTrend START = new FitnessTrend(0, 0, 0);

    public FitnessTrend {
        Require.nonNegative(ctl, "CTL");
        Require.nonNegative(atl, "ATL");
        if (!Double.isFinite(tsb)) {
            throw new IllegalArgumentException("TSB must be a finite number, but was " + tsb);
        }
    }

    /** The trend at the end of the next day, on which the runner takes this load (at least 0; 0 on a rest day). */
    public FitnessTrend next(double load) {
        Require.nonNegative(load, "load of a day");
        return new FitnessTrend(
                ctl * CTL_DECAY + load * (1 - CTL_DECAY), atl * ATL_DECAY + load * (1 - ATL_DECAY), ctl - atl);
    }
}
