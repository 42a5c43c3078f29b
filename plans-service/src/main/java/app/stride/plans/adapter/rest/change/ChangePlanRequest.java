package app.stride.plans.adapter.rest.change;

import app.stride.plans.adapter.rest.PlainText;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.revision.Author;
import app.stride.plans.usecase.change.ChangeOrder;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Changes that are made together or not at all; {@code dry_run} only shows them, {@code force} makes them against the rules. Those that only leave training out
 * need no force: an athlete who cannot run is told what it means for the plan.
 */
public record ChangePlanRequest(
        @NotEmpty @Size(max = 14) List<@NotNull @Valid WorkoutChangeRequest> changes,
        @PlainText @Nullable String reason,
        @Nullable By by,
        @Positive @Nullable Integer expectedRevision,
        @Nullable Boolean dryRun,
        @Nullable Boolean force) {

    /** Whose changes they are. */
    @Schema(name = "ChangedBy")
    enum By {
        @JsonProperty("athlete")
        ATHLETE,
        @JsonProperty("coach")
        COACH
    }

    ChangeOrder toOrder(Predicate<TrainingPlan> expected) {
        return new ChangeOrder(
                changes.stream().map(WorkoutChangeRequest::toEdit).toList(),
                by == By.COACH ? Author.COACH : Author.ATHLETE,
                reason,
                expected,
                Boolean.TRUE.equals(force),
                Boolean.TRUE.equals(dryRun));
    }
}
