package app.stride.activity.domain.activity;

/** The metres climbed along an altitude stream, for devices that do not tell. */
public final class Climb {
    /**
     * Metres of turning back that make a climb or a descent end, and seconds over which the altitude is levelled out before: less is noise of
     * barometer and receiver. Our own choice, within a few metres of what barometric watches state of the same streams.
     */
    private static final double HYSTERESIS = 2;

    private static final double LEVELLED_SECONDS = 30;

    private Climb() {}

    /** Metres climbed, at least 0; NaN where the samples have no altitude. */
    public static double of(Samples samples) {
        return samples.has(Channel.ALTITUDE) ? climbed(levelled(samples)) : Double.NaN;
    }

    private static double climbed(double[] altitudes) {
        double climbed = 0;
        double low = Double.NaN;
        double high = Double.NaN;
        for (double altitude : altitudes) {
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

    /** The mean altitude around each sample, in one pass with a moving window. */
    static double[] levelled(Samples samples) {
        double[] means = new double[samples.size()];
        double sum = 0;
        int count = 0;
        int enters = 0;
        int leaves = 0;
        for (int i = 0; i < means.length; i++) {
            double now = samples.seconds(i);
            for (; enters < means.length && samples.seconds(enters) <= now + LEVELLED_SECONDS / 2; enters++) {
                double altitude = samples.at(Channel.ALTITUDE, enters);
                sum += Double.isNaN(altitude) ? 0 : altitude;
                count += Double.isNaN(altitude) ? 0 : 1;
            }
            for (; samples.seconds(leaves) < now - LEVELLED_SECONDS / 2; leaves++) {
                double altitude = samples.at(Channel.ALTITUDE, leaves);
                sum -= Double.isNaN(altitude) ? 0 : altitude;
                count -= Double.isNaN(altitude) ? 0 : 1;
            }
            means[i] = count == 0 ? Double.NaN : sum / count;
        }
        return means;
    }
}
