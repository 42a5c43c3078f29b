package app.stride.plans.usecase.change;

import app.stride.plans.domain.adaptation.Edit;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.revision.Author;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes that somebody wants in a plan.
 *
 * @param edits in the order in which they are made
 * @param reason in words; null for words that say what is changed
 * @param expected whether this is the plan that the changes were meant for
 * @param force whether they are made even where they break rules
 * @param dryRun whether they are only shown
 */
public record ChangeOrder(
        List<Edit> edits,
        Author author,
        @Nullable String reason,
        Predicate<TrainingPlan> expected,
        boolean force,
        boolean dryRun) {

    public ChangeOrder {
        edits = List.copyOf(edits);
    }

    /**
     * Whether what breaks rules is told instead of refused: it is forced, or only makes training less or easier,
     * which nobody can keep an athlete from.
     */
    boolean isMadeAnyway(List<Workout> present) {
        Map<WorkoutId, PlannedWorkout> planned =
                present.stream().collect(Collectors.toMap(Workout::id, Workout::planned));
        return force
                || edits.stream()
                        .allMatch(edit -> Optional.ofNullable(planned.get(edit.workout()))
                                .filter(edit::onlyLightens)
                                .isPresent());
    }
}
