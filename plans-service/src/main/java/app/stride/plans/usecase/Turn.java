package app.stride.plans.usecase;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.lifecycle.PlanEvent;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One athlete's turn: what can be read and changed while nobody else changes this athlete's plans. */
public interface Turn {

    Athlete athlete();

    Uni<Optional<TrainingPlan>> plan(PlanId id);

    /** A workout beside its plan. */
    Uni<Optional<PlanAndWorkout>> workout(PlanId plan, WorkoutId workout);

    Uni<Optional<Activity>> activity(ActivityId id);

    /** The workout of the active plan that the athlete completed by this activity. */
    Uni<Optional<WorkoutId>> tiedTo(ActivityId activity);

    /**
     * What the plans that runs count for, the active one and those completed, and the athlete's own doing hold for these
     * dates, and whichever workout the athlete tied to an activity of these dates. Of plans that were given up there is
     * only what activities completed.
     */
    Uni<Followed> followed(Set<LocalDate> dates);

    /** How the content of a plan is changed. */
    PlanChanges changes();

    /** Adds a plan with its workouts. If it is active, the plan that was active gives way and is returned. */
    Uni<Optional<TrainingPlan>> add(NewPlan plan);

    /**
     * Stores the plan's state. If it is active now, the plan that was active gives way and is returned: cancelled, or
     * completed where it is over.
     */
    Uni<Optional<TrainingPlan>> update(TrainingPlan plan);

    /** Stores what became of the workouts: one statement, none for an empty list. */
    Uni<Void> update(PlanId plan, List<Workout> workouts);

    /**
     * Takes in an activity, unless newer news of it is there already.
     *
     * @return whether it was taken in, and where the activity was before
     */
    Uni<ActivityChange> learn(Activity activity);

    /** Forgets an activity, and everything older that may yet come about it. */
    Uni<ActivityChange> forget(ActivityId activity, long version);

    /** Takes in what is known of the athlete, unless newer news is there already. */
    Uni<Void> learn(Athlete athlete, long version);

    /**
     * Removes all that is stored of the athlete, and lets nothing from before that time come back. What somebody who has come back made or
     * did since then stays.
     *
     * @return the workouts that stay, in plans that runs count for, and were activities that are gone, by their dates
     */
    Uni<Map<WorkoutId, LocalDate>> erase(Instant at);

    /** Publishes the events if the turn comes to its end. */
    Uni<Void> tell(List<PlanEvent> events);
}
