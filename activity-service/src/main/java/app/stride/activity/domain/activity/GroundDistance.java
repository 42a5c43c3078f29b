package app.stride.activity.domain.activity;

import java.util.Arrays;
import java.util.BitSet;

/** The way along the positions of a recording, for devices that tell no distance. */
public final class GroundDistance {
    /** Mean radius of the earth in metres (IUGG). */
    private static final double EARTH_RADIUS = 6_371_008.8;
    /** After so many positions that cannot be reached in time, it is the earlier ones that were wrong. */
    private static final int PATIENCE = 5;

    /** Seconds between two samples over which a speed still tells the way; ours. */
    private static final double LONGEST_STEP = 15;

    private GroundDistance() {}

    /**
     * Metres from the start at each sample; NaN where it has no position.
     *
     * @param resumes the samples that begin a new stretch after an interruption: the way to them is not counted
     * @param fastest metres per second; a position that would take more is an error of the receiver and is passed over
     */
    public static double[] along(Samples samples, BitSet resumes, double fastest) {
        double[] metres = new double[samples.size()];
        Arrays.fill(metres, Double.NaN);
        double sum = 0;
        int last = -1;
        int strays = 0;
        for (int i = 0; i < metres.length; i++) {
            if (!hasPosition(samples, i)) {
                continue;
            }
            if (last >= 0 && !resumes(resumes, last, i)) {
                double step = between(samples, last, i);
                if (isStray(step, samples.seconds(i) - samples.seconds(last), fastest) && strays < PATIENCE) {
                    strays++;
                    continue;
                }
                sum += strays < PATIENCE ? step : 0;
            }
            strays = 0;
            last = i;
            metres[i] = sum;
        }
        return metres;
    }

    /** Metres from the start at each sample, of a treadmill or foot pod that tells the speed only. */
    public static double[] atSpeed(Samples samples) {
        double[] metres = new double[samples.size()];
        double speed = 0;
        for (int i = 0; i < metres.length; i++) {
            double next = samples.at(Channel.SPEED, i);
            double seconds = i == 0 ? 0 : samples.seconds(i) - samples.seconds(i - 1);
            boolean goesOn = !Double.isNaN(next) && seconds <= LONGEST_STEP;
            metres[i] = (i == 0 ? 0 : metres[i - 1]) + (goesOn ? (speed + next) / 2 * seconds : 0);
            speed = Double.isNaN(next) ? 0 : next;
        }
        return metres;
    }

    private static boolean hasPosition(Samples samples, int i) {
        return !Double.isNaN(samples.at(Channel.LATITUDE, i)) && !Double.isNaN(samples.at(Channel.LONGITUDE, i));
    }

    private static boolean resumes(BitSet resumes, int last, int i) {
        int next = resumes.nextSetBit(last + 1);
        return next >= 0 && next <= i;
    }

    /** A receiver's ordinary jitter of some metres within the same second is no stray. */
    private static boolean isStray(double metres, double seconds, double fastest) {
        return metres > fastest * Math.max(1, seconds) + 10;
    }

    /** The great-circle distance in metres by the haversine formula (Sinnott 1984); NaN where one of the samples has no position. */
    public static double between(Samples samples, int from, int to) {
        return between(samples, from, samples, to);
    }

    /** The same between a sample of one recording and one of another. */
    public static double between(Samples one, int from, Samples other, int to) {
        double latitude = Math.toRadians(one.at(Channel.LATITUDE, from));
        double otherLatitude = Math.toRadians(other.at(Channel.LATITUDE, to));
        double north = Math.sin((otherLatitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(other.at(Channel.LONGITUDE, to) - one.at(Channel.LONGITUDE, from)) / 2);
        double half = north * north + Math.cos(latitude) * Math.cos(otherLatitude) * east * east;
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
