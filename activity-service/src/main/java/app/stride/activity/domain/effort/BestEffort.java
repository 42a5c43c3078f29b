package app.stride.activity.domain.effort;

import app.stride.running.HeartRate;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The fastest time over one distance within one activity, pauses included.
 *
 * @param distance which distance
 * @param elapsed on the wall clock
 * @param startOffset where the stretch begins, from the start of the recording on the wall clock
 * @param averageHeartRate over the stretch, null where the recording has none
 * @param wholeActivity whether it is the activity as a whole rather than a stretch of a longer one
 */
public record BestEffort(
        EffortDistance distance,
        Duration elapsed,
        Duration startOffset,
        @Nullable HeartRate averageHeartRate,
        boolean wholeActivity) {}
