package app.stride.plans.usecase.export;

import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import java.time.ZoneId;
import java.util.List;

/** Writes plans and workouts for other programs; the same in gives the same bytes out. */
public interface Documents {

    byte[] write(FullPlan plan, PlanFormat format);

    /** A workout that is a run, of the given plan. */
    byte[] write(TrainingPlan plan, Workout workout, WorkoutFormat format);

    /**
     * A calendar to subscribe to.
     *
     * @param zone whose dates the plans are in
     * @param plans none for an empty calendar
     */
    byte[] feed(ZoneId zone, List<FullPlan> plans);
}
