package app.stride.activity.usecase.activity;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Resolution;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.usecase.HeavyWork;
import app.stride.activity.usecase.ingest.PackedSamples;
import app.stride.activity.usecase.ingest.Packing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads an activity's samples at a given resolution. */
@ApplicationScoped
public class ReadStreams {

    /**
     * Samples of an activity.
     *
     * @param rows which of the samples are shown, by index
     */
    public record Streams(Samples samples, int[] rows) {}

    private final Activities activities;
    private final Packing packing;
    private final HeavyWork heavyWork;

    ReadStreams(Activities activities, Packing packing, HeavyWork heavyWork) {
        this.activities = activities;
        this.packing = packing;
        this.heavyWork = heavyWork;
    }

    /**
     * Empty when the activity does not exist; no samples when it has none.
     *
     * @param channels those that decide which samples are shown; all for an empty list
     */
    public Uni<Optional<Streams>> of(AthleteId athlete, ActivityId id, List<Channel> channels, Resolution resolution) {
        return activities
                .samples(athlete, id)
                .chain(packed -> packed.isEmpty()
                        ? activities
                                .find(athlete, id)
                                .map(found -> found.map(known -> new Streams(Samples.none(), new int[0])))
                        : heavyWork.run(() -> packed.map(kept -> streams(kept, channels, resolution))));
    }

    private Streams streams(PackedSamples packed, List<Channel> channels, Resolution resolution) {
        Samples samples = packing.unpack(packed);
        List<Channel> deciding = channels.isEmpty() ? Arrays.asList(Channel.values()) : channels;
        return new Streams(
                samples,
                resolution.select(
                        samples, deciding.stream().filter(samples::has).toList()));
    }
}
