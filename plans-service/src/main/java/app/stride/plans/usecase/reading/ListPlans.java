package app.stride.plans.usecase.reading;

import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.plan.PlanStatus;
import app.stride.plans.usecase.Plans;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists an athlete's plans, the newest first. */
@ApplicationScoped
public class ListPlans {

    private final Plans plans;

    ListPlans(Plans plans) {
        this.plans = plans;
    }

    /**
     * A page of plans.
     *
     * @param status only those in this state; null for all
     * @param after the last plan of the page before; null for the first page
     * @param limit at most so many
     */
    public Uni<Page> list(AthleteId athlete, @Nullable PlanStatus status, @Nullable PlanId after, int limit) {
        return plans.list(athlete, status, after, limit + 1).map(found -> {
            boolean more = found.size() > limit;
            List<TrainingPlan> page = more ? found.subList(0, limit) : found;
            return new Page(page, more ? page.get(limit - 1).id() : null);
        });
    }

    /**
     * Some of the plans.
     *
     * @param next after which plan the next page begins; null on the last page
     */
    public record Page(List<TrainingPlan> plans, @Nullable PlanId next) {
        public Page {
            plans = List.copyOf(plans);
        }
    }
}
