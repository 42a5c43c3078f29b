package app.stride.plans.usecase.reading;

import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.periodization.audit.Audit;
import app.stride.plans.usecase.Plans;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads what the rules say about a plan. */
@ApplicationScoped
public class AuditPlan {

    private final Plans plans;

    AuditPlan(Plans plans) {
        this.plans = plans;
    }

    public Uni<Optional<Audit>> audit(AthleteId athlete, PlanId plan) {
        return plans.audit(athlete, plan);
    }
}
