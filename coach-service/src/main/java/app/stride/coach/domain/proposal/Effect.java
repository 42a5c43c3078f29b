package app.stride.coach.domain.proposal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a wish would do, as plans-service worked it out and judged it; nothing of it is done.
 *
 * @param plan the new plan, where there would be one
 */
public record Effect(
        List<WorkoutDiff> changes,
        List<RuleFinding> findings,
        List<String> reasons,
        @Nullable PlanOutline plan) {

    /** Whether it would do anything. */
    public boolean changesNothing() {
        return changes.isEmpty() && plan == null;
    }

    /** Without what adds nothing for the athlete: rules that are kept. */
    public Effect withoutKeptRules() {
        return new Effect(
                changes, findings.stream().filter(finding -> !finding.passed()).toList(), reasons, plan);
    }
}
