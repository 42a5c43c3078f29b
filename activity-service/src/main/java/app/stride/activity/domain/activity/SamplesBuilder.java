package app.stride.activity.domain.activity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Collects samples one by one; what comes out of order is put in order at the end. */
public final class SamplesBuilder {
    private static final int FIRST_CAPACITY = 64;

    private final Map<Channel, int[]> columns = new EnumMap<>(Channel.class);
    private int[] millis = new int[FIRST_CAPACITY];
    private int size;
    private boolean ordered = true;

    /** Begins the next sample, so many milliseconds from the start of the recording. */
    public SamplesBuilder next(long offsetMillis) {
        if (size == millis.length) {
            grow();
        }
        int offset = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, offsetMillis));
        ordered &= size == 0 || millis[size - 1] <= offset;
        millis[size++] = offset;
        return this;
    }

    /** Sets a value of the present sample in the channel's unit; NaN sets nothing. */
    public SamplesBuilder set(Channel channel, double value) {
        int steps = Double.isNaN(value) ? Samples.MISSING : channel.steps(value);
        if (steps != Samples.MISSING) {
            columns.computeIfAbsent(channel, absent -> missing(millis.length))[size - 1] = steps;
        }
        return this;
    }

    /** Whether the present sample has a value of this channel. */
    public boolean isSet(Channel channel) {
        int[] column = columns.get(channel);
        return column != null && column[size - 1] != Samples.MISSING;
    }

    public int size() {
        return size;
    }

    public Samples build() {
        if (size == 0) {
            return Samples.none();
        }
        int[] order = ordered ? null : order();
        Map<Channel, int[]> whole = new EnumMap<>(Channel.class);
        columns.forEach((channel, column) -> whole.put(channel, arranged(column, order)));
        return new Samples(arranged(millis, order), whole);
    }

    private int[] order() {
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingInt(index -> millis[index]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[] arranged(int[] column, int @org.jspecify.annotations.Nullable [] order) {
        if (order == null) {
            return Arrays.copyOf(column, size);
        }
        return Arrays.stream(order).map(index -> column[index]).toArray();
    }

    private void grow() {
        int capacity = millis.length * 2;
        millis = Arrays.copyOf(millis, capacity);
        columns.replaceAll((channel, column) -> {
            int[] longer = missing(capacity);
            System.arraycopy(column, 0, longer, 0, column.length);
            return longer;
        });
    }

    private static int[] missing(int length) {
        int[] column = new int[length];
        Arrays.fill(column, Samples.MISSING);
        return column;
    }
}
