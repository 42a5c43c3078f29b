package app.stride.activity.domain.activity;

/** The metres climbed along an altitude stream, for devices that do not tell. */
public final class Climb {
    /** Metres of turning back that make a climb or a descent end; less is noise of barometer and receiver (our own choice). */
    private static final double HYSTERESIS = 3;

    private Climb() {}

    /** Metres climbed, at least 0; NaN where the samples have no altitude. */
    public static double of(Samples samples) {
        if (!samples.has(Channel.ALTITUDE)) {
            return Double.NaN;
        }
        double climbed = 0;
        double low = Double.NaN;
        double high = Double.NaN;
        for (int i = 0; i < samples.size(); i++) {
            double altitude = samples.at(Channel.ALTITUDE, i);
            if (Double.isNaN(altitude)) {
                continue;
            }
            if (Double.isNaN(low) || altitude < low || high - altitude >= HYSTERESIS) {
                climbed += worth(high - low);
                low = altitude;
                high = altitude;
            }
            high = Math.max(high, altitude);
        }
        return climbed + worth(high - low);
    }

    private static double worth(double rise) {
        return rise >= HYSTERESIS ? rise : 0;
    }
}
