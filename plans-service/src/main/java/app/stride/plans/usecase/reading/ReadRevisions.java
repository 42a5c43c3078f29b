package app.stride.plans.usecase.reading;

import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.revision.History;
import app.stride.plans.usecase.Dated;
import app.stride.plans.usecase.Plans;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Reads a plan with all that was ever changed in it. */
@ApplicationScoped
public class ReadRevisions {

    private final Plans plans;
    private final Clock clock;

    ReadRevisions(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    public Uni<Optional<Dated<History>>> read(AthleteId athlete, PlanId plan) {
        return plans.history(athlete, plan)
                .map(found -> found.map(history ->
                        new Dated<>(history, history.plan().plan().athlete().today(clock.instant()))));
    }
}
