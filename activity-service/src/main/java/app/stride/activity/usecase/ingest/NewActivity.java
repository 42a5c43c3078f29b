package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.effort.BestEffort;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.Sha256;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity about to be kept, with all that was worked out of it.
 *
 * @param localStart whether its start is a local time of a place that nobody knows yet, told as if it were universal
 * @param original the file it came in, null when it was typed in
 */
public record NewActivity(
        KeptActivity kept,
        boolean localStart,
        Identity identity,
        List<BestEffort> efforts,
        @Nullable PackedSamples samples,
        @Nullable Sha256 original) {}
