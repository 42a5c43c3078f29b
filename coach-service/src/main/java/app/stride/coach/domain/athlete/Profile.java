package app.stride.coach.domain.athlete;

import org.jspecify.annotations.Nullable;

/**
 * What an athlete told of themselves.
 *
 * @param timezone as the profile has it; may be no time zone at all
 * @param maxHeartRate in beats per minute, as are the others
 */
public record Profile(
        @Nullable String displayName,
        @Nullable String timezone,
        Units units,
        @Nullable Integer maxHeartRate,
        @Nullable Integer restingHeartRate,
        @Nullable Integer thresholdHeartRate) {}
