package app.stride.plans.domain.periodization.rule;

import java.util.List;

/** What all rules say about a program. */
public record Audit(List<Finding> findings) {

    public Audit {
        findings = List.copyOf(findings);
    }

    /** Whether no rule is broken; warnings do not count. */
    public boolean sound() {
        return findings.stream().noneMatch(Finding::isFatal);
    }
}
