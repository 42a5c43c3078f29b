package app.stride.coach.domain.proposal;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Whether it changes the same workouts in the same way, in whatever order. */
    public boolean changesTheSameAs(Effect other) {
        return gists().equals(other.gists());
    }

    /** Whether the same would come of it, a new plan included. */
    public boolean comesToTheSameAs(Effect other) {
        return changesTheSameAs(other) && Objects.equals(plan, other.plan);
    }

    private Set<WorkoutDiff> gists() {
        return changes.stream().map(WorkoutDiff::gist).collect(Collectors.toSet());
    }

    /** Without what adds nothing for the athlete: rules that are kept. */
    public Effect withoutKeptRules() {
        return new Effect(
                changes, findings.stream().filter(finding -> !finding.passed()).toList(), reasons, plan);
    }
}
