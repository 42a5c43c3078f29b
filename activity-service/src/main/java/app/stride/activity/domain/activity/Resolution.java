package app.stride.activity.domain.activity;

import java.util.Arrays;
import java.util.List;

/**
 * How many samples of a recording are shown, at most.
 *
 * @param points from 2 on
 */
public record Resolution(int points) {
    public static final Resolution FULL = new Resolution(Integer.MAX_VALUE);
    public static final Resolution LOW = new Resolution(100);
    public static final Resolution MEDIUM = new Resolution(1000);
    public static final Resolution HIGH = new Resolution(10_000);

    public Resolution {
        if (points < 2) {
            throw new IllegalArgumentException("A stream has a first and a last point at least.");
        }
    }

    /**
     * The samples to show, by index. They are whole samples as they were measured, never means, so that what stands together was measured
     * together: the first, the last, where each channel is highest and lowest, and for each stretch between the sample that shapes the curves
     * most (largest triangle in three buckets, Steinarsson 2013, summed over the channels in parts of their range). At most a few more than
     * asked for where many channels have extremes of their own.
     */
    public int[] select(Samples samples, List<Channel> channels) {
        if (samples.size() <= points) {
            int[] all = new int[samples.size()];
            Arrays.setAll(all, i -> i);
            return all;
        }
        return new Selection(samples, channels, points).rows();
    }
}
