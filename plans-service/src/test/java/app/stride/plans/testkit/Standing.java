package app.stride.plans.testkit;

import app.stride.plans.domain.lifecycle.PlanEvent;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutAsTold;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.lifecycle.WorkoutStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a workout, and if it is completed, how. */
public record Standing(WorkoutStatus status, @Nullable WorkoutAsTold completed) {

    /** What the last event about each workout says, unless the workout is open again. */
    static Map<WorkoutId, Standing> of(List<PlanEvent> told) {
        Map<WorkoutId, Standing> standing = new HashMap<>();
        for (PlanEvent event : told) {
            if (event instanceof PlanEvent.WorkoutChanged changed) {
                Workout workout = changed.workout();
                switch (changed.change()) {
                    case COMPLETED ->
                        standing.put(workout.id(), new Standing(WorkoutStatus.COMPLETED, WorkoutAsTold.of(workout)));
                    case SKIPPED -> standing.put(workout.id(), new Standing(WorkoutStatus.SKIPPED, null));
                    case MISSED -> standing.put(workout.id(), new Standing(WorkoutStatus.MISSED, null));
                    case REOPENED -> standing.remove(workout.id());
                    case RESCHEDULED -> {}
                }
            }
        }
        return standing;
    }
}
