package app.stride.activity.adapter.file;

import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.domain.activity.Sport;

/** Brings cadence to steps per minute of both feet: most devices count one foot, some count both, none says which. */
final class Cadence {
    /** Nobody's one foot touches the ground more often a minute on average over a recording. */
    private static final double ONE_FOOT_AT_MOST = 120;

    private Cadence() {}

    /** The samples with the steps of both feet; unchanged for sports that are not on foot. */
    static Samples ofBothFeet(Samples samples, Sport sport) {
        if (!onFoot(sport) || !samples.has(Channel.CADENCE) || !isOneFoot(samples.mean(Channel.CADENCE))) {
            return samples;
        }
        double[] both = new double[samples.size()];
        for (int i = 0; i < both.length; i++) {
            both[i] = samples.at(Channel.CADENCE, i) * 2;
        }
        return samples.with(Channel.CADENCE, both);
    }

    /** The average that the file states, else that of the samples, which count both feet already. */
    static double average(double stated, Samples samples, Sport sport) {
        if (Double.isNaN(stated) || stated <= 0) {
            double mean = samples.mean(Channel.CADENCE);
            return mean > 0 ? mean : Double.NaN;
        }
        return onFoot(sport) && isOneFoot(stated) ? stated * 2 : stated;
    }

    private static boolean isOneFoot(double average) {
        return average <= ONE_FOOT_AT_MOST;
    }

    private static boolean onFoot(Sport sport) {
        return sport == Sport.RUN || sport == Sport.WALK || sport == Sport.HIKE;
    }
}
