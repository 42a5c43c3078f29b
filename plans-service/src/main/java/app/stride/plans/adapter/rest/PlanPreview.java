package app.stride.plans.adapter.rest;

import app.stride.plans.usecase.creation.Drawing;
import java.time.Instant;

/** The plan that a request would make, and what the rules say about it. */
record PlanPreview(PlanDetail plan, AuditJson audit) {

    static PlanPreview of(Drawing.Sound drawing, Instant now) {
        return new PlanPreview(PlanDetail.of(drawing.plan(), now), AuditJson.of(drawing.audit()));
    }
}
