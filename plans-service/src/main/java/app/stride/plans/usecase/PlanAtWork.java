package app.stride.plans.usecase;

import app.stride.plans.domain.adaptation.WorkingPlan;
import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.plan.Program;
import app.stride.plans.domain.revision.History;
import java.util.List;

/** A plan while it is changed, and what was changed in it before. */
public record PlanAtWork(WorkingPlan working, History history) {

    public FullPlan full() {
        return history.plan();
    }

    /** The program as the plan was made with it. */
    public Program original() {
        return program(full().plan(), history.original());
    }

    /** The program that these workouts of a plan make. */
    public static Program program(TrainingPlan plan, List<Workout> workouts) {
        return new Program(
                plan.type(),
                plan.start(),
                plan.end(),
                workouts.stream().map(Workout::planned).toList());
    }
}
