package app.stride.coach.domain.athlete;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an athlete told of themselves.
 *
 * @param sex {@code female} or {@code male}, as the profile has it; null where it is not told
 * @param timezone as the profile has it; may be no time zone at all
 * @param maxHeartRate in beats per minute, as are the others
 */
public record Profile(
        @Nullable String displayName,
        @Nullable String timezone,
        Units units,
        @Nullable Integer maxHeartRate,
        @Nullable Integer restingHeartRate,
        @Nullable Integer thresholdHeartRate,
        @Nullable LocalDate birthDate,
        @Nullable String sex) {}
