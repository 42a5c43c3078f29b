package app.stride.plans.adapter.rest;

import app.stride.plans.domain.periodization.audit.Audit;
import app.stride.plans.domain.periodization.rule.Finding;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the rules say about a plan. */
@Schema(name = "Audit")
public record AuditJson(boolean sound, List<FindingJson> findings) {

    public static AuditJson of(Audit audit) {
        return new AuditJson(audit.sound(), findings(audit.findings()));
    }

    public static List<FindingJson> findings(List<Finding> findings) {
        return findings.stream().map(FindingJson::of).toList();
    }

    /** What one rule says. */
    @Schema(name = "Finding")
    public record FindingJson(
            String rule,
            boolean passed,
            String severity,
            @Nullable String value,
            @Nullable String bound,
            @Nullable Integer week,
            @Nullable LocalDate date,
            String message) {

        static FindingJson of(Finding finding) {
            return new FindingJson(
                    finding.rule(),
                    finding.passed(),
                    finding.severity().code(),
                    finding.value(),
                    finding.bound(),
                    finding.week(),
                    finding.date(),
                    finding.message());
        }
    }
}
