package app.stride.plans.usecase.reading;

import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.usecase.Plans;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads the plan that the athlete follows. */
@ApplicationScoped
public class ReadCurrentPlan {

    private final Plans plans;

    ReadCurrentPlan(Plans plans) {
        this.plans = plans;
    }

    public Uni<Optional<TrainingPlan>> read(AthleteId athlete) {
        return plans.active(athlete);
    }
}
