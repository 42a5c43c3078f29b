package app.stride.coach.domain.proposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A workout as it is or would be planned. */
public record PlannedSession(
        LocalDate scheduledDate,
        String workoutType,
        String title,
        @Nullable Double targetDistanceKm,
        @Nullable Integer targetDurationMinutes) {}
