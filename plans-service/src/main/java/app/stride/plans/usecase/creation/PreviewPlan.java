package app.stride.plans.usecase.creation;

import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.usecase.Plans;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Shows the plan that an order would make; nothing is stored. */
@ApplicationScoped
public class PreviewPlan {

    private final Plans plans;
    private final PlanFactory factory;
    private final Clock clock;

    PreviewPlan(Plans plans, PlanFactory factory, Clock clock) {
        this.plans = plans;
        this.factory = factory;
        this.clock = clock;
    }

    public Uni<PreparedPlan> preview(AthleteId athlete, PlanOrder order) {
        return plans.athlete(athlete).chain(known -> factory.prepare(order, known, clock.instant()));
    }
}
