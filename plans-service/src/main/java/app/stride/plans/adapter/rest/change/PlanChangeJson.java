package app.stride.plans.adapter.rest.change;

import app.stride.plans.adapter.rest.AuditJson;
import app.stride.plans.usecase.change.PlanChange;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changes made, or would make, of a plan; {@code findings} are rules that they break, be it that they are forced or only leave training out. */
@Schema(name = "PlanChange")
public record PlanChangeJson(
        int revision, boolean stored, String reason, List<ChangeJson> changes, List<AuditJson.FindingJson> findings) {

    static PlanChangeJson of(PlanChange change) {
        return new PlanChangeJson(
                change.revision(),
                change.stored(),
                change.reason(),
                ChangeJson.of(change.changes()),
                AuditJson.findings(change.broken()));
    }
}
