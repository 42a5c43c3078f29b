package app.stride.coach.usecase.tool;

import app.stride.coach.domain.proposal.Wish;
import app.stride.coach.domain.tool.Arguments;
import app.stride.coach.domain.tool.Parameter;
import app.stride.coach.domain.tool.Parameter.Type;
import app.stride.coach.domain.tool.ToolDescription;
import app.stride.coach.domain.tool.ToolResult;
import app.stride.coach.domain.tool.UnsuitableArguments;
import app.stride.coach.usecase.CoachSession;
import app.stride.coach.usecase.TrainingPlans;
import app.stride.coach.usecase.proposal.MakeProposal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Proposes how the plan adapts to what happened; plans-service works the way out. */
@ApplicationScoped
class ProposeAdaptation implements CoachTool {

    private static final ToolDescription DESCRIPTION = ToolDescription.proposing(
            "propose_adaptation",
            "Propose to adapt the plan",
            "Asks the plan's own rules how to adapt to what happened: missed runs, sickness, a pause, days without time. Only proposes: nothing"
                    + " changes until the athlete accepts.",
            Parameter.required("cause", Type.TEXT, "What happened.")
                    .oneOf(List.of("missed_long_run", "missed_days", "sickness", "pause", "unavailable")),
            Parameter.optional("start_date", Type.DATE, "The first day of it; required for unavailable."),
            Parameter.optional("end_date", Type.DATE, "The last day of it."));

    private final TrainingPlans plans;
    private final MakeProposal proposals;

    ProposeAdaptation(TrainingPlans plans, MakeProposal proposals) {
        this.plans = plans;
        this.proposals = proposals;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Uni<ToolResult> call(CoachSession session, Arguments arguments) {
        String cause = arguments.theChoice("cause");
        if (cause.equals("unavailable") && arguments.date("start_date").isEmpty()) {
            throw new UnsuitableArguments("start_date is required for unavailable.");
        }
        return plans.current(session.access())
                .map(plan -> PlanAtHand.of(plan, List.of()).plan())
                .flatMap(plan -> proposals.make(
                        session,
                        "Adapt the plan: " + cause.replace('_', ' '),
                        new Wish.AdaptPlan(
                                plan.id(),
                                plan.revision(),
                                cause,
                                arguments.date("start_date").orElse(null),
                                arguments.date("end_date").orElse(null))));
    }
}
