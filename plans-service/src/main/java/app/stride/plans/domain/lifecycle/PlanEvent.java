package app.stride.plans.domain.lifecycle;

import app.stride.plans.domain.athlete.AthleteId;
import java.util.Optional;

/** Something that happened to a plan or to one of its workouts, worth telling others. */
public sealed interface PlanEvent {

    AthleteId athlete();

    static PlanEvent created(TrainingPlan plan) {
        return new PlanChanged(PlanChanged.Change.CREATED, plan);
    }

    static PlanEvent activated(TrainingPlan plan) {
        return new PlanChanged(PlanChanged.Change.ACTIVATED, plan);
    }

    static PlanEvent cancelled(TrainingPlan plan) {
        return new PlanChanged(PlanChanged.Change.CANCELLED, plan);
    }

    static PlanEvent completed(TrainingPlan plan) {
        return new PlanChanged(PlanChanged.Change.COMPLETED, plan);
    }

    static PlanEvent revised(TrainingPlan plan) {
        return new PlanChanged(PlanChanged.Change.REVISED, plan);
    }

    /** What a plan has come to, for somebody who has not heard of it. */
    static PlanEvent present(TrainingPlan plan) {
        return switch (plan.state().status()) {
            case DRAFT -> created(plan);
            case ACTIVE -> activated(plan);
            case CANCELLED -> cancelled(plan);
            case COMPLETED -> completed(plan);
        };
    }

    static PlanEvent rescheduled(TrainingPlan plan, Workout workout) {
        return new WorkoutChanged(WorkoutChanged.Change.RESCHEDULED, plan, workout);
    }

    static PlanEvent missed(TrainingPlan plan, Workout workout) {
        return new WorkoutChanged(WorkoutChanged.Change.MISSED, plan, workout);
    }

    static PlanEvent reopened(TrainingPlan plan, Workout workout) {
        return new WorkoutChanged(WorkoutChanged.Change.REOPENED, plan, workout);
    }

    static PlanEvent completed(TrainingPlan plan, Workout workout) {
        return new WorkoutChanged(WorkoutChanged.Change.COMPLETED, plan, workout);
    }

    /** What is worth telling of a workout that changed from one to the other: its being done, left out or open again. */
    static Optional<PlanEvent> of(TrainingPlan plan, Workout before, Workout after) {
        boolean same = before.state().status() == after.state().status();
        return switch (after.state().status()) {
            case COMPLETED ->
                WorkoutAsTold.of(before).equals(WorkoutAsTold.of(after))
                        ? Optional.empty()
                        : Optional.of(completed(plan, after));
            case SKIPPED ->
                same ? Optional.empty() : Optional.of(new WorkoutChanged(WorkoutChanged.Change.SKIPPED, plan, after));
            case PLANNED -> same ? Optional.empty() : Optional.of(reopened(plan, after));
            case MISSED -> same ? Optional.empty() : Optional.of(missed(plan, after));
        };
    }

    /** A plan was made, taken up, changed, given up or followed to its end. */
    record PlanChanged(Change change, TrainingPlan plan) implements PlanEvent {
        /** What happened. */
        public enum Change {
            CREATED,
            ACTIVATED,
            CANCELLED,
            COMPLETED,
            REVISED
        }

        @Override
        public AthleteId athlete() {
            return plan.athlete().id();
        }
    }

    /** A workout was done, left out, missed, opened again or moved. */
    record WorkoutChanged(Change change, TrainingPlan plan, Workout workout) implements PlanEvent {
        /** What happened. */
        public enum Change {
            COMPLETED,
            SKIPPED,
            REOPENED,
            MISSED,
            RESCHEDULED
        }

        @Override
        public AthleteId athlete() {
            return plan.athlete().id();
        }
    }
}
