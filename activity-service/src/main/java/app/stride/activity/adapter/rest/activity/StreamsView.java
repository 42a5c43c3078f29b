package app.stride.activity.adapter.rest.activity;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.usecase.activity.ReadStreams.Streams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Samples of an activity, channel by channel; what stands at the same index was measured together.
 *
 * @param points how many are shown
 * @param recordedPoints how many there are
 * @param streams by channel: the unit and the values, null where nothing was measured; a channel that was asked for but never measured is null
 */
public record StreamsView(UUID activityId, int points, int recordedPoints, Map<String, @Nullable StreamView> streams) {

    /** One channel; a position is a pair of degrees north and east. */
    record StreamView(String unit, List<@Nullable Object> values) {}

    /**
     * The view of these channels.
     *
     * @param asked empty for all that were measured
     */
    static StreamsView of(ActivityId id, Streams streams, List<StreamChannel> asked) {
        Samples samples = streams.samples();
        List<StreamChannel> shown = asked.isEmpty()
                ? StreamChannel.all().stream()
                        .filter(channel -> channel.isIn(samples))
                        .toList()
                : asked;
        Map<String, @Nullable StreamView> byName = new LinkedHashMap<>();
        for (StreamChannel channel : shown) {
            byName.put(
                    channel.code(),
                    channel.isIn(samples)
                            ? new StreamView(channel.unit(), channel.values(samples, streams.rows()))
                            : null);
        }
        return new StreamsView(id.value(), streams.rows().length, samples.size(), byName);
    }
}
