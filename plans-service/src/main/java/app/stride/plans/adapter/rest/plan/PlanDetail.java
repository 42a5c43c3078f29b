package app.stride.plans.adapter.rest.plan;

import app.stride.plans.adapter.rest.Revised;
import app.stride.plans.adapter.rest.workout.WorkoutJson;
import app.stride.plans.domain.lifecycle.FullPlan;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A plan with all of its workouts. */
public record PlanDetail(@JsonUnwrapped PlanSummary summary, List<WorkoutJson> workouts) implements Revised {

    @Override
    public int revision() {
        return summary.revision();
    }

    @Override
    public int version() {
        return summary.version();
    }

    static PlanDetail of(FullPlan plan, Instant now) {
        LocalDate today = plan.plan().athlete().today(now);
        return new PlanDetail(
                PlanSummary.of(plan.plan(), now),
                plan.workouts().stream()
                        .map(workout -> WorkoutJson.of(workout, plan.plan().statusOn(today, workout)))
                        .toList());
    }
}
