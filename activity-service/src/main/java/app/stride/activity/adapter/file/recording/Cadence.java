package app.stride.activity.adapter.file.recording;

import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.domain.activity.Sport;

/** Brings cadence to steps per minute of both feet: most devices count one foot, some count both, none says which. */
public final class Cadence {
    /** A runner's one foot does not touch the ground more often a minute on average over a recording. */
    private static final double RUNNING_FOOT_AT_MOST = 120;
    /** Nor a walker's, whose both feet do so a hundred times and more. */
    private static final double WALKING_FOOT_AT_MOST = 80;

    private Cadence() {}

    /** The samples with the steps of both feet; unchanged for sports that are not on foot. */
    static Samples ofBothFeet(Samples samples, Sport sport) {
        if (!sport.isOnFoot()
                || !samples.has(Channel.CADENCE)
                || !isOneFoot(samples.meanAboveZero(Channel.CADENCE), sport)) {
            return samples;
        }
        double[] both = new double[samples.size()];
        for (int i = 0; i < both.length; i++) {
            both[i] = samples.at(Channel.CADENCE, i) * 2;
        }
        return samples.with(Channel.CADENCE, both);
    }

    /**
     * An average of which nobody says whether it counts one foot, in steps of both; as it is for sports that are not
     * on foot.
     *
     * @param average steps per minute, or revolutions; NaN is none
     */
    public static double ofBothFeet(double average, Sport sport) {
        return sport.isOnFoot() && isOneFoot(average, sport) ? average * 2 : average;
    }

    /** The average that the file states, else that of the samples, which count both feet already. */
    static double average(double stated, Samples samples, Sport sport) {
        double mean = samples.mean(Channel.CADENCE);
        if (Double.isNaN(stated) || stated <= 0) {
            return mean > 0 ? mean : Double.NaN;
        }
        if (!sport.isOnFoot()) {
            return stated;
        }
        boolean oneFoot = mean > 0 ? Math.abs(2 * stated - mean) < Math.abs(stated - mean) : isOneFoot(stated, sport);
        return oneFoot ? stated * 2 : stated;
    }

    /** Given the average while the feet move: at rest they count nothing. */
    private static boolean isOneFoot(double average, Sport sport) {
        return average <= (sport == Sport.RUN ? RUNNING_FOOT_AT_MOST : WALKING_FOOT_AT_MOST);
    }
}
