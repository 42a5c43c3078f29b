package app.stride.plans.adapter.rest.change;

import app.stride.plans.adapter.rest.AuditJson;
import app.stride.plans.usecase.Adaptation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposal to change a plan: what, why, and what the rules would say of the plan then. A dry run has no id. */
@Schema(name = "Adaptation")
public record AdaptationJson(
        @Nullable UUID id,
        int revision,
        String status,
        String reason,
        List<String> reasons,
        List<ChangeJson> changes,
        AuditJson audit,
        Instant createdAt,
        @Nullable Instant decidedAt) {

    public static AdaptationJson of(Adaptation adaptation) {
        return of(adaptation, adaptation.id().value());
    }

    /** One that is only shown. */
    static AdaptationJson shown(Adaptation adaptation) {
        return of(adaptation, null);
    }

    private static AdaptationJson of(Adaptation adaptation, @Nullable UUID id) {
        return new AdaptationJson(
                id,
                adaptation.revision(),
                adaptation.status().code(),
                adaptation.cause().code(),
                adaptation.reasons(),
                ChangeJson.of(adaptation.changes()),
                AuditJson.of(adaptation.audit()),
                adaptation.proposedAt(),
                adaptation.decidedAt());
    }
}
