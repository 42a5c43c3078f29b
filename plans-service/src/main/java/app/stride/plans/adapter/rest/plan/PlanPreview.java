package app.stride.plans.adapter.rest.plan;

import app.stride.plans.adapter.rest.AuditJson;
import app.stride.plans.usecase.creation.PreparedPlan;
import java.time.Instant;

/** The plan that a request would make, and what the rules say about it. */
public record PlanPreview(PlanDetail plan, AuditJson audit) {

    static PlanPreview of(PreparedPlan.Sound prepared, Instant now) {
        return new PlanPreview(PlanDetail.of(prepared.plan(), now), AuditJson.of(prepared.audit()));
    }
}
