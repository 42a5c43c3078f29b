package app.stride.plans.domain.lifecycle;

import app.stride.plans.domain.athlete.AthleteId;

/** Something that happened to a plan or to one of its workouts, worth telling others. */
public sealed interface PlanEvent {

    AthleteId athlete();

    /** A plan was made, taken up or given up. */
    record PlanChanged(Change change, TrainingPlan plan) implements PlanEvent {
        /** What happened. */
        public enum Change {
            CREATED,
            ACTIVATED,
            CANCELLED
        }

        @Override
        public AthleteId athlete() {
            return plan.athlete().id();
        }
    }

    /** A workout was done, left out or opened again. */
    record WorkoutChanged(Change change, AthleteId athlete, PlanId plan, Workout workout) implements PlanEvent {
        /** What happened. */
        public enum Change {
            COMPLETED,
            SKIPPED,
            REOPENED
        }
    }
}
