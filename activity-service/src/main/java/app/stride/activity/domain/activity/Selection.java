package app.stride.activity.domain.activity;

import java.util.List;
import java.util.TreeSet;

/** Picks the samples that shape the curves most; see {@link Resolution#select}. One pass over the samples. */
final class Selection {
    private final Samples samples;
    private final List<Channel> channels;
    private final int buckets;
    private final double[] range;
    private final TreeSet<Integer> extremes = new TreeSet<>();

    Selection(Samples samples, List<Channel> channels, int points) {
        this.samples = samples;
        this.channels = channels;
        this.buckets = points - 2;
        this.range = new double[channels.size()];
        for (int c = 0; c < range.length; c++) {
            range[c] = range(channels.get(c));
        }
    }

    /** From lowest to highest, which are remembered. */
    private double range(Channel channel) {
        int low = -1;
        int high = -1;
        for (int i = 0; i < samples.size(); i++) {
            double value = samples.at(channel, i);
            if (!Double.isNaN(value)) {
                low = low < 0 || value < samples.at(channel, low) ? i : low;
                high = high < 0 || value > samples.at(channel, high) ? i : high;
            }
        }
        if (low < 0) {
            return 0;
        }
        extremes.add(low);
        extremes.add(high);
        return samples.at(channel, high) - samples.at(channel, low);
    }

    int[] rows() {
        TreeSet<Integer> rows = new TreeSet<>();
        rows.add(0);
        rows.add(samples.size() - 1);
        int before = 0;
        for (int bucket = 0; bucket < buckets; bucket++) {
            int from = edge(bucket);
            int to = edge(bucket + 1);
            if (from < to) {
                before = extremes.subSet(from, to).isEmpty()
                        ? largest(before, from, to)
                        : extremes.subSet(from, to).last();
                rows.addAll(extremes.subSet(from, to));
                rows.add(before);
            }
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    private int edge(int bucket) {
        return 1 + (int) ((long) bucket * (samples.size() - 2) / buckets);
    }

    /** The sample of the bucket that spans the largest triangles with the one chosen before and the end of the bucket behind. */
    private int largest(int before, int from, int to) {
        int behind = Math.min(samples.size() - 1, to + (to - from) / 2);
        int best = from;
        double most = -1;
        for (int i = from; i < to; i++) {
            double area = 0;
            for (int c = 0; c < range.length; c++) {
                area += range[c] == 0 ? 0 : triangle(channels.get(c), before, i, behind) / range[c];
            }
            if (area > most) {
                most = area;
                best = i;
            }
        }
        return best;
    }

    /** Twice its area; zero where one of its corners was not measured. */
    private double triangle(Channel channel, int a, int b, int c) {
        double time = samples.seconds(a) - samples.seconds(c);
        double area = time * (samples.at(channel, b) - samples.at(channel, a))
                - (samples.seconds(a) - samples.seconds(b)) * (samples.at(channel, c) - samples.at(channel, a));
        return Double.isNaN(area) ? 0 : Math.abs(area);
    }
}
