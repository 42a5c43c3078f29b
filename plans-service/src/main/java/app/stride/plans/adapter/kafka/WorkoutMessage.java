package app.stride.plans.adapter.kafka;

import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.Compliance;
import app.stride.plans.domain.lifecycle.PlanEvent.WorkoutChanged;
import app.stride.plans.domain.lifecycle.RaceOutcome;
import app.stride.plans.domain.lifecycle.Workout;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payload of the events about a workout. */
record WorkoutMessage(
        UUID planId,
        UUID workoutId,
        String athleteId,
        LocalDate scheduledDate,
        String workoutType,
        String status,
        @Nullable UUID activityId,
        String decision,
        @Nullable Double score,
        @Nullable ComplianceMessage compliance) {

    /** Done over planned. */
    record ComplianceMessage(
            @Nullable Double distance,
            @Nullable Double duration,
            @Nullable Double intensity,
            @Nullable String outcome) {

        static ComplianceMessage of(Compliance compliance) {
            RaceOutcome outcome = compliance.outcome();
            return new ComplianceMessage(
                    hundredths(compliance.distance()),
                    hundredths(compliance.duration()),
                    hundredths(compliance.intensity()),
                    outcome == null ? null : outcome.code());
        }
    }

    static WorkoutMessage of(WorkoutChanged event) {
        Workout workout = event.workout();
        Compliance compliance = workout.compliance();
        boolean completed = workout.isCompleted();
        return new WorkoutMessage(
                event.plan().id().value(),
                workout.id().value(),
                event.athlete().value(),
                workout.date(),
                workout.planned().type().code(),
                workout.state().status().code(),
                completed ? workout.match().activity().map(ActivityId::value).orElse(null) : null,
                workout.match().decision().name(),
                hundredths(workout.match().score()),
                compliance == null || !completed ? null : ComplianceMessage.of(compliance));
    }

    private static @Nullable Double hundredths(@Nullable Double ratio) {
        return ratio == null ? null : Math.round(ratio * 100) / 100.0;
    }
}
