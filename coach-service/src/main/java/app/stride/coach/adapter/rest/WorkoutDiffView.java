package app.stride.coach.adapter.rest;

import app.stride.coach.domain.proposal.PlannedSession;
import app.stride.coach.domain.proposal.WorkoutDiff;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How one workout would change. */
@Schema(name = "WorkoutDiff")
record WorkoutDiffView(
        UUID workoutId,

        @Schema(description = "One of added, removed, moved and changed.")
        String kind,

        @Schema(nullable = true, description = "The workout as it is; null if it is added.") @Nullable SessionView before,

        @Schema(nullable = true, description = "The workout as it would be; null if it is removed.") @Nullable SessionView after) {

    static WorkoutDiffView of(WorkoutDiff diff) {
        return new WorkoutDiffView(
                diff.workoutId(),
                diff.kind(),
                SessionView.ofNullable(diff.before()),
                SessionView.ofNullable(diff.after()));
    }

    /** A workout as it is or would be planned. */
    @Schema(name = "PlannedSession")
    record SessionView(
            LocalDate scheduledDate,
            String workoutType,
            String title,

            @Schema(nullable = true, description = "Null if the workout has no target distance.") @Nullable Double targetDistanceKm,

            @Schema(nullable = true, description = "Null if the workout has no target duration.") @Nullable Integer targetDurationMinutes) {

        static SessionView of(PlannedSession session) {
            return new SessionView(
                    session.scheduledDate(),
                    session.workoutType(),
                    session.title(),
                    session.targetDistanceKm(),
                    session.targetDurationMinutes());
        }

        static @Nullable SessionView ofNullable(@Nullable PlannedSession session) {
            return session == null ? null : of(session);
        }
    }
}
