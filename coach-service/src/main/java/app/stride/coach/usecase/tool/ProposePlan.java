package app.stride.coach.usecase.tool;

import app.stride.coach.domain.context.Quotation;
import app.stride.coach.domain.proposal.PlanRequest;
import app.stride.coach.domain.proposal.Wish;
import app.stride.coach.domain.tool.Arguments;
import app.stride.coach.domain.tool.Parameter;
import app.stride.coach.domain.tool.Parameter.Type;
import app.stride.coach.domain.tool.SpokenTime;
import app.stride.coach.domain.tool.ToolDescription;
import app.stride.coach.domain.tool.ToolResult;
import app.stride.coach.domain.training.Plan;
import app.stride.coach.usecase.CoachSession;
import app.stride.coach.usecase.TrainingPlans;
import app.stride.coach.usecase.proposal.MakeProposal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Proposes a whole new plan of what the athlete asks for; plans-service makes and audits it. */
@ApplicationScoped
class ProposePlan implements CoachTool {

    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final ToolDescription DESCRIPTION = ToolDescription.proposing(
            "propose_plan",
            "Propose a training plan",
            "Has a new plan for a goal race drafted and audited by the rules, from what the athlete asks for. Ask for the race's distance and date"
                    + " first when they are not known; when they only say how many weeks they have, take the last day of these weeks. Only"
                    + " proposes: nothing changes until the athlete accepts, which replaces the plan that they follow now.",
            Parameter.required("race_name", Type.TEXT, "What the race is called; Goal race when it has no name."),
            Parameter.required("race_date", Type.DATE, "The day of the race."),
            Parameter.required(
                    "race_distance_km", Type.NUMBER, "5, 10, 21.0975 or 42.195, or another distance in kilometres."),
            Parameter.optional("goal_time", Type.TEXT, "The time that is aimed at, as h:mm:ss."),
            Parameter.optional("start_date", Type.DATE, "The first day of the plan; today when left out."),
            Parameter.optional("days_per_week", Type.WHOLE_NUMBER, "How often to run, 3 to 7."),
            Parameter.optional(
                            "available_days", Type.TEXTS, "The days on which the athlete can run; all when left out.")
                    .oneOf(DAYS),
            Parameter.optional("long_run_day", Type.TEXT, "The day of the long run.")
                    .oneOf(DAYS),
            Parameter.optional("max_session_minutes", Type.WHOLE_NUMBER, "How long a run may take at most."),
            Parameter.optional("max_weekly_km", Type.NUMBER, "How far a week may be at most, in kilometres."),
            Parameter.optional(
                            "approach",
                            Type.TEXT,
                            "How the hard work is mixed: polarized has the least tempo and threshold running, norwegian the most, lydiard"
                                    + " the most easy running, hansons the most race pace; our own mix when left out.")
                    .oneOf(List.of("polarized", "pyramidal", "norwegian", "daniels", "lydiard", "hansons")));

    private final TrainingPlans plans;
    private final MakeProposal proposals;

    ProposePlan(TrainingPlans plans, MakeProposal proposals) {
        this.plans = plans;
        this.proposals = proposals;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Uni<ToolResult> call(CoachSession session, Arguments arguments) {
        PlanRequest request = request(arguments);
        return plans.current(session.access())
                .flatMap(now -> proposals.make(
                        session,
                        "A new plan for " + Quotation.of(request.goalRaceName()) + " on " + request.goalRaceDate(),
                        new Wish.DraftPlan(
                                request,
                                now.map(Plan::id).orElse(null),
                                now.map(Plan::revision).orElse(0))));
    }

    private static PlanRequest request(Arguments arguments) {
        OptionalInt days = arguments.wholeNumber("days_per_week", 3, 7);
        OptionalInt minutes = arguments.wholeNumber("max_session_minutes", 20, 600);
        OptionalDouble week = arguments.number("max_weekly_km", 5, 400);
        Optional<Integer> goal = arguments.text("goal_time").map(text ->
                (int) SpokenTime.of("goal_time", text).toSeconds());
        return new PlanRequest(
                arguments.theLine("race_name"),
                arguments.theDate("race_date"),
                arguments.number("race_distance_km", 1, 300).orElseThrow() * 1000,
                goal.orElse(null),
                arguments.date("start_date").orElse(null),
                days.isPresent() ? Integer.valueOf(days.getAsInt()) : null,
                arguments.texts("available_days"),
                arguments
                        .text("long_run_day")
                        .map(day -> day.toLowerCase(Locale.ROOT))
                        .orElse(null),
                minutes.isPresent() ? Integer.valueOf(minutes.getAsInt()) : null,
                week.isPresent() ? Double.valueOf(week.getAsDouble()) : null,
                arguments
                        .text("approach")
                        .map(name -> Map.of(name.toLowerCase(Locale.ROOT), 1.0))
                        .orElse(Map.of()));
    }
}
