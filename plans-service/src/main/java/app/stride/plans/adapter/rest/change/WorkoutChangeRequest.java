package app.stride.plans.adapter.rest.change;

import app.stride.plans.adapter.rest.GivenDistance;
import app.stride.plans.adapter.rest.SaneDate;
import app.stride.plans.domain.adaptation.Edit;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.rest.Problems;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One change of a workout: {@code move} wants a date, {@code swap} another workout, {@code shorten} a distance or a time. */
@Schema(name = "WorkoutChangeRequest")
public record WorkoutChangeRequest(
        @NotNull Type type,
        @NotNull UUID workoutId,
        @SaneDate @Nullable LocalDate date,
        @Nullable UUID withWorkoutId,
        @Positive @DecimalMax("200") @Nullable Double distanceKm,
        @Positive @Max(1440) @Nullable Integer durationMinutes) {

    /** What is done to it. */
    @Schema(name = "WorkoutChangeType")
    enum Type {
        @JsonProperty("move")
        MOVE,
        @JsonProperty("swap")
        SWAP,
        @JsonProperty("shorten")
        SHORTEN,
        @JsonProperty("skip")
        SKIP,
        @JsonProperty("ease")
        EASE
    }

    Edit toEdit() {
        WorkoutId workout = new WorkoutId(workoutId);
        return switch (type) {
            case MOVE -> new Edit.MoveTo(workout, given("date", date));
            case SWAP -> new Edit.Swap(workout, new WorkoutId(given("with_workout_id", withWorkoutId)));
            case SHORTEN -> shorter(workout);
            case SKIP -> new Edit.Skip(workout);
            case EASE -> new Edit.Ease(workout);
        };
    }

    private Edit shorter(WorkoutId workout) {
        if (distanceKm == null && durationMinutes == null) {
            throw Problems.badRequest("changes.distance_km", "shorten wants distance_km or duration_minutes");
        }
        return new Edit.Shorten(new Edit.Resize(
                workout,
                distanceKm == null ? null : GivenDistance.ofKilometres("changes.distance_km", distanceKm),
                durationMinutes == null ? null : Duration.ofMinutes(durationMinutes)));
    }

    private <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw Problems.badRequest(
                    "changes." + field, "is required to " + type.name().toLowerCase(java.util.Locale.ROOT));
        }
        return value;
    }
}
