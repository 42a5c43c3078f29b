package app.stride.coach.domain.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be done once the athlete accepts; each is meant for the plan as it was when it was proposed. */
public sealed interface Wish {

    /** The name of the kind in the API, the events and the database. */
    String kind();

    /** The plan that it changes or replaces; null where there was none. */
    @Nullable UUID planId();

    /** Of that plan, when it was wished; 0 where there was none. */
    int revision();

    /** Whether the same is to be done to the same plan, for whatever reason. */
    default boolean wantsTheSameAs(Wish other) {
        return equals(other);
    }

    /** The same as it was shown: what was left open is as the preview had it. */
    default Wish asShown(Effect effect) {
        return this;
    }

    /** Workouts that are changed, all of them or none. */
    record ChangeWorkouts(UUID planId, int revision, List<WorkoutEdit> changes, String reason) implements Wish {
        public static final String KIND = "changes";

        /** A model words its reason anew each time. */
        @Override
        public boolean wantsTheSameAs(Wish other) {
            return other instanceof ChangeWorkouts edits
                    && equals(new ChangeWorkouts(edits.planId, edits.revision, edits.changes, reason));
        }

        @Override
        public String kind() {
            return KIND;
        }
    }

    /**
     * A plan that is adapted to what happened.
     *
     * @param reason as plans-service names it, for example {@code sickness}
     */
    record AdaptPlan(
            UUID planId,
            int revision,
            String reason,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements Wish {
        public static final String KIND = "adaptation";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /**
     * A new plan, which replaces the one that is followed.
     *
     * @param planId of the plan that is followed now, with its revision; null without one
     */
    record DraftPlan(PlanRequest request, @Nullable UUID planId, int revision) implements Wish {
        public static final String KIND = "plan";

        @Override
        public String kind() {
            return KIND;
        }

        /** Else a plan that is accepted tomorrow would begin tomorrow. */
        @Override
        public Wish asShown(Effect effect) {
            PlanOutline plan = effect.plan();
            return plan == null ? this : new DraftPlan(request.startingOn(plan.start()), planId, revision);
        }
    }
}
