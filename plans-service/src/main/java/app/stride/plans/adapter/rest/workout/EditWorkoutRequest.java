package app.stride.plans.adapter.rest.workout;

import app.stride.plans.adapter.rest.GivenDistance;
import app.stride.plans.adapter.rest.PlainLines;
import app.stride.plans.adapter.rest.SaneDate;
import app.stride.plans.domain.adaptation.Edit;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.usecase.change.EditWorkout.Remark;
import app.stride.rest.Problems;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be different about a workout; whatever is missing or null stays. An empty {@code athlete_notes} takes them back. */
public record EditWorkoutRequest(
        @SaneDate @Nullable LocalDate scheduledDate,
        @Positive @DecimalMax("200") @Nullable Double targetDistanceKm,
        @Positive @Max(1440) @Nullable Integer targetDurationMinutes,
        @Min(120) @Max(1200) @Nullable Integer targetPacePerKmSeconds,
        @Min(120) @Max(1200) @Nullable Integer targetPacePerKmSecondsMax,
        @PlainLines @Nullable String athleteNotes,
        @Nullable Boolean force) {

    /** Pace first: a distance or a time that is asked for is the last word. */
    List<Edit> toEdits(WorkoutId workout) {
        List<Edit> edits = new ArrayList<>();
        PaceRange pace = pace();
        if (pace != null) {
            edits.add(new Edit.Repace(workout, pace));
        }
        if (targetDistanceKm != null || targetDurationMinutes != null) {
            edits.add(new Edit.Resize(
                    workout,
                    targetDistanceKm == null
                            ? null
                            : GivenDistance.ofKilometres("target_distance_km", targetDistanceKm),
                    targetDurationMinutes == null ? null : Duration.ofMinutes(targetDurationMinutes)));
        }
        if (scheduledDate != null) {
            edits.add(new Edit.MoveTo(workout, scheduledDate));
        }
        return edits;
    }

    private @Nullable PaceRange pace() {
        if (targetPacePerKmSeconds == null) {
            if (targetPacePerKmSecondsMax != null) {
                throw Problems.badRequest(
                        "target_pace_per_km_seconds", "is required with target_pace_per_km_seconds_max");
            }
            return null;
        }
        int slow = targetPacePerKmSecondsMax == null ? targetPacePerKmSeconds : targetPacePerKmSecondsMax;
        if (slow < targetPacePerKmSeconds) {
            throw Problems.badRequest(
                    "target_pace_per_km_seconds_max", "must not be faster than target_pace_per_km_seconds");
        }
        return new PaceRange(Pace.ofSecondsPerKilometre(targetPacePerKmSeconds), Pace.ofSecondsPerKilometre(slow));
    }

    @Nullable Remark remark() {
        return athleteNotes == null ? null : new Remark(athleteNotes.isBlank() ? null : athleteNotes.strip());
    }
}
