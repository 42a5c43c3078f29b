package app.stride.plans.domain.lifecycle;

import app.stride.plans.domain.activity.ActivityId;
import org.jspecify.annotations.Nullable;

/**
 * Where a workout is in its life: planned, then completed, skipped or missed, and back to planned by being reopened. Each state
 * bears the moves that lead out of it.
 */
public sealed interface WorkoutState {

    WorkoutStatus status();

    Match match();

    /** The athlete says that it is done, by this activity or without one. */
    default Move<WorkoutState> complete(@Nullable ActivityId activity) {
        return Move.to(new Completed(match().accepted(activity)));
    }

    /** The athlete leaves it out. */
    default Move<WorkoutState> skip(@Nullable String reason) {
        return Move.to(new Skipped(reason));
    }

    /** The athlete takes back what was decided, by whomever. */
    default Move<WorkoutState> reopen() {
        return Move.to(new Planned(Match.decided(null)));
    }

    /** The athlete says that it was none of the activities that were found or suggested. */
    default Move<WorkoutState> unmatch() {
        return match().activities().isEmpty()
                ? Move.refused("This workout is matched to no activity.")
                : Move.to(new Planned(Match.decided(null)));
    }

    /**
     * To be done, or past and not yet missed.
     *
     * @param match nothing, a suggestion, or the athlete's decision that it was none of the activities
     */
    record Planned(Match match) implements WorkoutState {

        /** As every workout begins. */
        public static final Planned ANEW = new Planned(Match.NONE);

        @Override
        public WorkoutStatus status() {
            return WorkoutStatus.PLANNED;
        }

        @Override
        public Move<WorkoutState> reopen() {
            return Move.refused("This workout is planned and open already.");
        }
    }

    /** Done; the athlete may still say by which activity. */
    record Completed(Match match) implements WorkoutState {
        @Override
        public WorkoutStatus status() {
            return WorkoutStatus.COMPLETED;
        }

        /** Who confirms what is completed keeps the activity that it was completed by, unless another one is named. */
        @Override
        public Move<WorkoutState> complete(@Nullable ActivityId activity) {
            return Move.to(new Completed(activity == null ? match.confirmed() : match.accepted(activity)));
        }

        @Override
        public Move<WorkoutState> skip(@Nullable String reason) {
            return Move.refused("This workout is completed; reopen it before you skip it.");
        }
    }

    /** Left out by the athlete's decision. */
    record Skipped(@Nullable String reason) implements WorkoutState {
        @Override
        public WorkoutStatus status() {
            return WorkoutStatus.SKIPPED;
        }

        @Override
        public Match match() {
            return Match.decided(null);
        }

        @Override
        public Move<WorkoutState> complete(@Nullable ActivityId activity) {
            return Move.refused("This workout was skipped; reopen it before you complete it.");
        }
    }

    /**
     * Its day is over and nothing was done.
     *
     * @param match nothing, a suggestion, or the athlete's decision that it was none of the activities
     */
    record Missed(Match match) implements WorkoutState {
        @Override
        public WorkoutStatus status() {
            return WorkoutStatus.MISSED;
        }
    }
}
