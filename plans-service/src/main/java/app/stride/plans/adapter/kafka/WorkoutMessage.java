package app.stride.plans.adapter.kafka;

import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.Compliance;
import app.stride.plans.domain.lifecycle.PlanEvent.WorkoutChanged;
import app.stride.plans.domain.lifecycle.RaceOutcome;
import app.stride.plans.domain.lifecycle.WorkoutAsTold;
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
                    compliance.distance(),
                    compliance.duration(),
                    compliance.intensity(),
                    outcome == null ? null : outcome.code());
        }
    }

    static WorkoutMessage of(WorkoutChanged event) {
        WorkoutAsTold told = WorkoutAsTold.of(event.workout());
        Compliance compliance = told.compliance();
        return new WorkoutMessage(
                event.plan().id().value(),
                event.workout().id().value(),
                event.athlete().value(),
                told.date(),
                told.type().code(),
                told.status().code(),
                told.activity().map(ActivityId::value).orElse(null),
                told.decision().name(),
                told.score(),
                compliance == null ? null : ComplianceMessage.of(compliance));
    }
}
