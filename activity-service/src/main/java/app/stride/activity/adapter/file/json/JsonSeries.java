package app.stride.activity.adapter.file.json;

import app.stride.activity.adapter.file.recording.Limits;
import app.stride.activity.adapter.file.recording.Plausible;
import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.domain.activity.SamplesBuilder;
import app.stride.running.Distance;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Measurements of several sensors, each with clocks of their own, as Nike keeps them. They become samples of whole seconds; the distance, which is
 * told as metres from one time to another, is known at each of them.
 */
final class JsonSeries {
    private static final double METRES_PER_KILOMETRE = 1000;
    private static final double KMH_PER_METRE_PER_SECOND = 3.6;
    private static final long SECOND = 1000;

    private long[] times = new long[64];
    private double[] values = new double[64];
    private Channel[] channels = new Channel[64];
    private int size;
    private double metres;

    /** Adds what a sensor measured from one time to another, in milliseconds since 1970; what is not kept is passed over. */
    void add(String type, String unit, double from, double to, double value) {
        Channel channel = channel(type);
        boolean timed = from > 0 && to >= from && to - from < Limits.LONGEST.toMillis();
        if (channel == null || !timed || Double.isNaN(value) || size + 2 > Limits.SAMPLES) {
            return;
        }
        if (channel == Channel.DISTANCE) {
            add(channel, (long) from, metres);
            metres += Math.max(0, value) * (unit.equals("MI") ? Distance.MILE.metres() : METRES_PER_KILOMETRE);
            add(channel, (long) to, metres);
        } else {
            add(channel, (long) to, channel == Channel.SPEED ? value / KMH_PER_METRE_PER_SECOND : value);
        }
    }

    private static @Nullable Channel channel(String type) {
        return switch (type) {
            case "distance" -> Channel.DISTANCE;
            case "elevation" -> Channel.ALTITUDE;
            case "heart_rate" -> Channel.HEART_RATE;
            case "speed" -> Channel.SPEED;
            case "latitude" -> Channel.LATITUDE;
            case "longitude" -> Channel.LONGITUDE;
            default -> null;
        };
    }

    private void add(Channel channel, long time, double value) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            values = Arrays.copyOf(values, size * 2);
            channels = Arrays.copyOf(channels, size * 2);
        }
        times[size] = time;
        values[size] = value;
        channels[size++] = channel;
    }

    /** The samples on a clock that begins at this time. */
    Samples samples(long start) {
        int[] order = IntStream.range(0, size)
                .filter(i -> Math.abs(times[i] - start) <= Limits.LONGEST.toMillis())
                .boxed()
                .sorted(Comparator.comparingLong(i -> times[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] distances = Arrays.stream(order)
                .filter(i -> channels[i] == Channel.DISTANCE)
                .toArray();
        SamplesBuilder samples = new SamplesBuilder();
        int next = 0;
        long second = Long.MIN_VALUE;
        for (int i : order) {
            long own = Math.floorDiv(times[i] - start, SECOND) * SECOND;
            if (own != second) {
                second = own;
                while (next < distances.length && times[distances[next]] <= start + second) {
                    next++;
                }
                samples.next(second).set(Channel.DISTANCE, distance(distances, next, start + second));
            }
            if (channels[i] != Channel.DISTANCE) {
                samples.set(channels[i], plausible(channels[i], values[i]));
            }
        }
        if (distances.length > 0) {
            int last = distances[distances.length - 1];
            samples.next(Math.max(second, times[last] - start)).set(Channel.DISTANCE, values[last]);
        }
        return samples.build();
    }

    /** The distance at the time, on the straight line between what is known before and after it. */
    private double distance(int[] distances, int next, long time) {
        if (next == 0 || next == distances.length) {
            return distances.length == 0 ? Double.NaN : next == 0 ? 0 : values[distances[next - 1]];
        }
        int before = distances[next - 1];
        int after = distances[next];
        double share = (double) (time - times[before]) / (times[after] - times[before]);
        return values[before] + share * (values[after] - values[before]);
    }

    private static double plausible(Channel channel, double value) {
        return switch (channel) {
            case HEART_RATE -> Plausible.heartRate(value);
            case LATITUDE -> Math.abs(value) <= 90 ? value : Double.NaN;
            case LONGITUDE -> Math.abs(value) <= 180 ? value : Double.NaN;
            case ALTITUDE -> value > -500 && value < 9000 ? value : Double.NaN;
            default -> value >= 0 && value < 100 ? value : Double.NaN;
        };
    }
}
