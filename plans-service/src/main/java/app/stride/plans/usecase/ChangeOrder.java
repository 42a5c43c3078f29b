package app.stride.plans.usecase;

import app.stride.plans.domain.adaptation.Edit;
import app.stride.plans.domain.revision.Author;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Changes that somebody wants in a plan.
 *
 * @param edits in the order in which they are made
 * @param reason in words; null for words that say what is changed
 * @param revision whether the changes were meant for a plan of this revision
 * @param force whether they are made even where they break rules
 * @param dryRun whether they are only shown
 */
public record ChangeOrder(
        List<Edit> edits,
        Author author,
        @Nullable String reason,
        IntPredicate revision,
        boolean force,
        boolean dryRun) {

    public ChangeOrder {
        edits = List.copyOf(edits);
    }
}
