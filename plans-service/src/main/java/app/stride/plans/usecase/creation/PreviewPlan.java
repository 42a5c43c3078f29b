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
    private final DrawingBoard board;
    private final Clock clock;

    PreviewPlan(Plans plans, DrawingBoard board, Clock clock) {
        this.plans = plans;
        this.board = board;
        this.clock = clock;
    }

    public Uni<Drawing> preview(AthleteId athlete, PlanOrder order) {
        return plans.athlete(athlete).chain(known -> board.draw(order, known, clock.instant()));
    }
}
