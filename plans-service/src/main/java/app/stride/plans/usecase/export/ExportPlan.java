package app.stride.plans.usecase.export;

import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.usecase.Plans;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Writes a plan for another program. */
@ApplicationScoped
public class ExportPlan {

    private final Plans plans;
    private final Documents documents;

    ExportPlan(Plans plans, Documents documents) {
        this.plans = plans;
        this.documents = documents;
    }

    /** The plan as a file; empty where the athlete has no such plan. */
    public Uni<Optional<NamedFile>> export(AthleteId athlete, PlanId plan, PlanFormat format) {
        return plans.find(athlete, plan)
                .map(found -> found.map(full -> new NamedFile(full.plan().name(), documents.write(full, format))));
    }
}
