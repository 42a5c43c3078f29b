package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.Origin;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.effort.BestEffort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recording with what was worked out of it, before it is anybody's. */
record Arrival(
        Recording recording,
        Identity identity,
        String provider,
        @Nullable Origin origin,
        List<BestEffort> efforts,
        @Nullable PackedSamples samples,
        @Nullable Sha256 original) {}
