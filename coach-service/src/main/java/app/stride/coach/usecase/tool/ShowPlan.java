package app.stride.coach.usecase.tool;

import app.stride.coach.domain.context.PlanWeekLines;
import app.stride.coach.domain.tool.Arguments;
import app.stride.coach.domain.tool.ToolDescription;
import app.stride.coach.domain.tool.ToolResult;
import app.stride.coach.domain.training.Week;
import app.stride.coach.usecase.CoachSession;
import app.stride.coach.usecase.TrainingPlans;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The whole plan at a glance: its phases and its weeks. */
@ApplicationScoped
class ShowPlan implements CoachTool {

    private static final ToolDescription DESCRIPTION = ToolDescription.reading(
            "get_plan_overview",
            "The whole plan at a glance",
            "The phases of the training plan with their weeks, and of each week the dates, the distance, the runs, the longest of them and the"
                    + " kinds of hard sessions. Use it for questions about the plan as a whole: when the taper begins, which week is the highest.");

    private final TrainingPlans plans;

    ShowPlan(TrainingPlans plans) {
        this.plans = plans;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Uni<ToolResult> call(CoachSession session, Arguments arguments) {
        return plans.current(session.access())
                .flatMap(plan -> plan.map(found -> plans.weeks(session.access(), found.id()))
                        .orElseGet(() -> Uni.createFrom().item(List.of())))
                .map(weeks -> result(session, weeks));
    }

    private static ToolResult result(CoachSession session, List<Week> weeks) {
        PlanWeekLines lines = new PlanWeekLines(session.today().date(), session.units(), Sources.PLANS);
        return ToolResult.of("The plan by phases and weeks:", lines.of(weeks), "There is no active training plan.");
    }
}
