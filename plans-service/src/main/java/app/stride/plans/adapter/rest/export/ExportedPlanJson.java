package app.stride.plans.adapter.rest.export;

import app.stride.plans.adapter.rest.AuditJson;
import app.stride.plans.adapter.rest.change.AdaptationJson;
import app.stride.plans.adapter.rest.change.ChangeJson;
import app.stride.plans.adapter.rest.plan.PlanSummary;
import app.stride.plans.adapter.rest.workout.WorkoutJson;
import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.revision.Revision;
import app.stride.plans.usecase.KeptPlan;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan with everything that is kept of it. */
@Schema(name = "ExportedPlan")
public record ExportedPlanJson(
        @JsonUnwrapped PlanSummary summary,
        List<WorkoutJson> workouts,
        MadeFromJson madeFrom,
        AuditJson audit,
        List<RevisionWithChangesJson> revisions,
        List<AdaptationJson> adaptations) {

    static ExportedPlanJson of(KeptPlan kept, Instant now) {
        FullPlan full = kept.plan();
        LocalDate today = full.plan().athlete().today(now);
        return new ExportedPlanJson(
                PlanSummary.of(full.plan(), now),
                full.workouts().stream()
                        .map(workout -> WorkoutJson.of(workout, full.plan().statusOn(today, workout)))
                        .toList(),
                MadeFromJson.of(kept.request()),
                AuditJson.of(kept.audit()),
                kept.revisions().stream().map(RevisionWithChangesJson::of).toList(),
                kept.adaptations().stream().map(AdaptationJson::of).toList());
    }

    /** A state of the plan's content, how it came about, and what it changed. */
    @Schema(name = "RevisionWithChanges")
    record RevisionWithChangesJson(
            int revision, Instant createdAt, String author, String cause, String reason, List<ChangeJson> changes) {

        static RevisionWithChangesJson of(Revision revision) {
            return new RevisionWithChangesJson(
                    revision.number(),
                    revision.at(),
                    revision.author().code(),
                    revision.cause(),
                    revision.reason(),
                    ChangeJson.of(revision.changes()));
        }
    }
}
