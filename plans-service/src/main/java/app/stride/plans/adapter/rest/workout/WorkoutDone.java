package app.stride.plans.adapter.rest.workout;

import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.lifecycle.WorkoutStatus;
import java.util.UUID;

/** The answer to a decision about a workout. */
public record WorkoutDone(String status, UUID workoutId) {

    static WorkoutDone of(WorkoutStatus status, WorkoutId workout) {
        return new WorkoutDone(status.code(), workout.value());
    }

    static WorkoutDone of(Workout workout) {
        return of(workout.state().status(), workout.id());
    }
}
