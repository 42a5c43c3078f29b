package app.stride.activity.adapter.rest.activity;

import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Samples;
import app.stride.rest.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The channels of streams as the API names them. */
enum StreamChannel {
    TIME("s", 3),
    DISTANCE("m", 2, Channel.DISTANCE),
    ALTITUDE("m", 2, Channel.ALTITUDE),
    HEART_RATE("bpm", 0, Channel.HEART_RATE),
    CADENCE("spm", 2, Channel.CADENCE),
    SPEED("m/s", 3, Channel.SPEED),
    POSITION("deg", 7, Channel.LATITUDE, Channel.LONGITUDE),
    TEMPERATURE("C", 0, Channel.TEMPERATURE),
    POWER("W", 0, Channel.POWER);

    private final String unit;
    private final double scale;
    private final Channel[] channels;

    StreamChannel(String unit, int decimals, Channel... channels) {
        this.unit = unit;
        this.scale = Math.pow(10, decimals);
        this.channels = channels;
    }

    static List<StreamChannel> all() {
        return Arrays.asList(values());
    }

    /** The channels of a comma-separated list, each once; empty for none. */
    static List<StreamChannel> list(@Nullable String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(StreamChannel::ofCode)
                        .distinct()
                        .toList();
    }

    private static StreamChannel ofCode(String text) {
        return Arrays.stream(values())
                .filter(channel -> channel.code().equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> Problems.badRequest(
                        "channels",
                        "must be one or more of "
                                + all().stream().map(StreamChannel::code).collect(Collectors.joining(", "))
                                + ", separated by commas"));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String unit() {
        return unit;
    }

    List<Channel> channels() {
        return List.of(channels);
    }

    boolean isIn(Samples samples) {
        return channels.length == 0 ? !samples.isEmpty() : samples.has(channels[0]);
    }

    List<@Nullable Object> values(Samples samples, int[] rows) {
        List<@Nullable Object> values = new ArrayList<>(rows.length);
        for (int row : rows) {
            values.add(value(samples, row));
        }
        return values;
    }

    private @Nullable Object value(Samples samples, int row) {
        if (channels.length == 0) {
            return rounded(samples.seconds(row));
        }
        Object first = rounded(samples.at(channels[0], row));
        if (channels.length == 1 || first == null) {
            return first;
        }
        Object second = rounded(samples.at(channels[1], row));
        return second == null ? null : List.of(first, second);
    }

    private @Nullable Object rounded(double value) {
        if (Double.isNaN(value)) {
            return null;
        }
        long steps = Math.round(value * scale);
        return scale == 1 ? (Object) steps : (Object) (steps / scale);
    }
}
