package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.Origin;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.effort.BestEffort;
import app.stride.activity.usecase.Sha256;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recording with what was worked out of it, before it is anybody's.
 *
 * @param localStart whether its start is a local time of a place that nobody knows yet, told as if it were universal
 */
record Arrival(
        Recording recording,
        boolean localStart,
        Identity identity,
        String provider,
        @Nullable Origin origin,
        List<BestEffort> efforts,
        @Nullable PackedSamples samples,
        @Nullable Sha256 original) {}
