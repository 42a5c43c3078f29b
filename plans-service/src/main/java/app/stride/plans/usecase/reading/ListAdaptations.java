package app.stride.plans.usecase.reading;

import app.stride.plans.domain.adaptation.Adviser;
import app.stride.plans.domain.adaptation.Hint;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.usecase.Adaptation;
import app.stride.plans.usecase.PlanAtWork;
import app.stride.plans.usecase.Plans;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Lists what was proposed for a plan, the newest first, and what would be worth a proposal now. */
@ApplicationScoped
public class ListAdaptations {

    private final Plans plans;
    private final Clock clock;

    ListAdaptations(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Proposals and hints.
     *
     * @param adaptations at most the last hundred
     */
    public record Overview(List<Adaptation> adaptations, List<Hint> hints) {
        public Overview {
            adaptations = List.copyOf(adaptations);
            hints = List.copyOf(hints);
        }
    }

    public Uni<Optional<Overview>> list(AthleteId athlete, PlanId id) {
        return plans.work(athlete, id)
                .chain(found -> found.map(present -> plans.adaptations(athlete, id)
                                .map(adaptations -> Optional.of(new Overview(adaptations, hints(present)))))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private List<Hint> hints(PlanAtWork present) {
        TrainingPlan plan = present.full().plan();
        return plan.isActive() ? Adviser.hints(present.working(), plan.athlete().today(clock.instant())) : List.of();
    }
}
