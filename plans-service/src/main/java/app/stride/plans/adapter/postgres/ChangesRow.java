package app.stride.plans.adapter.postgres;

import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.revision.Changes;
import app.stride.plans.domain.revision.WorkoutChange;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An element of the columns {@code changes}: a workout that changed. */
record ChangesRow(
        UUID workoutId,
        @Nullable ContentRow before,
        @Nullable ContentRow after) {

    static List<ChangesRow> of(Changes changes) {
        return changes.each().stream()
                .map(change -> new ChangesRow(
                        change.workout().value(),
                        change.before() == null ? null : ContentRow.of(change.before()),
                        change.after() == null ? null : ContentRow.of(change.after())))
                .toList();
    }

    static Changes toChanges(List<ChangesRow> rows) {
        return new Changes(rows.stream()
                .map(row -> new WorkoutChange(
                        new WorkoutId(row.workoutId()),
                        row.before() == null ? null : row.before().toPlanned(),
                        row.after() == null ? null : row.after().toPlanned()))
                .toList());
    }
}
