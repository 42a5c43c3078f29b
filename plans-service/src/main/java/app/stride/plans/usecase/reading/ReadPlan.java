package app.stride.plans.usecase.reading;

import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.usecase.Plans;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads a plan with its workouts. */
@ApplicationScoped
public class ReadPlan {

    private final Plans plans;

    ReadPlan(Plans plans) {
        this.plans = plans;
    }

    public Uni<Optional<FullPlan>> read(AthleteId athlete, PlanId plan) {
        return plans.find(athlete, plan);
    }
}
