package app.stride.activity.domain.activity;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The streams of a recording: one column of whole numbers per channel over a common, never falling clock, four bytes a
 * value.
 */
public final class Samples {
    /** What a column holds where the device measured nothing. */
    public static final int MISSING = Integer.MIN_VALUE;

    private static final Samples NONE = new Samples(new int[0], Map.of());

    private final int[] millis;
    private final Map<Channel, int[]> columns;

    /** Takes the arrays as they are: {@code millis} never falls, each column is as long. */
    Samples(int[] millis, Map<Channel, int[]> columns) {
        this.millis = millis;
        this.columns = columns.isEmpty() ? Map.of() : new EnumMap<>(columns);
    }

    public static Samples none() {
        return NONE;
    }

    public int size() {
        return millis.length;
    }

    public boolean isEmpty() {
        return millis.length == 0;
    }

    /** Whether the channel has a value anywhere. */
    public boolean has(Channel channel) {
        return columns.containsKey(channel);
    }

    /** Seconds from the start of the recording on the wall clock. */
    public double seconds(int index) {
        return millis[index] / 1000.0;
    }

    /** The first sample at or after so many seconds from the start; {@link #size()} when there is none. */
    public int firstAtOrAfter(double seconds) {
        int low = 0;
        int high = millis.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seconds(middle) < seconds) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The value in the channel's own unit; NaN where there is none. */
    public double at(Channel channel, int index) {
        int[] column = columns.get(channel);
        return column == null ? Double.NaN : channel.value(column[index]);
    }

    /** The mean of the values that there are; NaN where there is none. */
    public double mean(Channel channel) {
        return mean(channel, Double.NEGATIVE_INFINITY);
    }

    /** The mean of the values above 0; NaN where there is none. */
    public double meanAboveZero(Channel channel) {
        return mean(channel, 0);
    }

    private double mean(Channel channel, double above) {
        int[] column = columns.get(channel);
        return column == null
                ? Double.NaN
                : Arrays.stream(column)
                        .filter(steps -> steps != MISSING)
                        .mapToDouble(channel::value)
                        .filter(value -> value > above)
                        .average()
                        .orElse(Double.NaN);
    }

    /** The highest of the values; NaN where there is none. */
    public double max(Channel channel) {
        int[] column = columns.get(channel);
        return column == null
                ? Double.NaN
                : channel.value(Arrays.stream(column).max().orElse(MISSING));
    }

    /** The samples from one index to before another, on a clock that starts so many milliseconds later. */
    public Samples part(int from, int to, long laterMillis) {
        if (from >= to) {
            return NONE;
        }
        if (from == 0 && to == millis.length && laterMillis == 0) {
            return this;
        }
        int[] clock = Arrays.copyOfRange(millis, from, to);
        for (int i = 0; i < clock.length; i++) {
            clock[i] = Math.toIntExact(clock[i] - laterMillis);
        }
        Map<Channel, int[]> parts = new EnumMap<>(Channel.class);
        columns.forEach((channel, column) -> putMeasured(parts, channel, Arrays.copyOfRange(column, from, to)));
        return new Samples(clock, parts);
    }

    /** The same with this channel replaced by these values, NaN where there is none. */
    public Samples with(Channel channel, double[] values) {
        Map<Channel, int[]> replaced = new EnumMap<>(Channel.class);
        replaced.putAll(columns);
        replaced.remove(channel);
        int[] column = Arrays.stream(values)
                .mapToInt(value -> Double.isNaN(value) ? MISSING : channel.steps(value))
                .toArray();
        putMeasured(replaced, channel, column);
        return new Samples(millis, replaced);
    }

    /** A channel without any value is no channel of the recording. */
    private static void putMeasured(Map<Channel, int[]> columns, Channel channel, int[] column) {
        if (Arrays.stream(column).anyMatch(steps -> steps != MISSING)) {
            columns.put(channel, column);
        }
    }

    /** The whole clock in milliseconds, a copy. */
    public int[] millis() {
        return millis.clone();
    }

    /** A whole column in the channel's steps with {@link #MISSING}, a copy; all missing where the channel is absent. */
    public int[] column(Channel channel) {
        int[] column = columns.get(channel);
        if (column != null) {
            return column.clone();
        }
        int[] missing = new int[millis.length];
        Arrays.fill(missing, MISSING);
        return missing;
    }
}
