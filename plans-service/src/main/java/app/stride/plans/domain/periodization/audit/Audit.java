package app.stride.plans.domain.periodization.audit;

import app.stride.plans.domain.periodization.rule.Finding;
import java.util.List;

/** What all rules say about a program. */
public record Audit(List<Finding> findings) {

    public Audit {
        findings = List.copyOf(findings);
    }

    /** The same findings as advice: what would make a plan of ours unsound is a warning about a plan of somebody else's. */
    public Audit asAdvice() {
        return new Audit(findings.stream().map(Finding::asAdvice).toList());
    }

    /** Whether no rule is broken; warnings do not count. */
    public boolean sound() {
        return findings.stream().noneMatch(Finding::isFatal);
    }
}
