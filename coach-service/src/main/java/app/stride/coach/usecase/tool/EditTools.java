package app.stride.coach.usecase.tool;

import app.stride.coach.domain.proposal.WorkoutEdit;
import app.stride.coach.domain.tool.Arguments;
import app.stride.coach.domain.tool.Parameter;
import app.stride.coach.domain.tool.Parameter.Type;
import app.stride.coach.domain.tool.ToolDescription;
import app.stride.coach.domain.tool.UnsuitableArguments;
import app.stride.coach.domain.training.PlannedWorkout;
import app.stride.coach.usecase.TrainingPlans;
import app.stride.coach.usecase.proposal.MakeProposal;
import app.stride.coach.usecase.tool.EditTool.Edit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The tools that propose to move, swap, shorten, skip or ease a workout. */
@ApplicationScoped
class EditTools {

    private static final String ONLY_PROPOSES = " Only proposes: nothing changes until the athlete accepts.";

    private final TrainingPlans plans;
    private final MakeProposal proposals;

    EditTools(TrainingPlans plans, MakeProposal proposals) {
        this.plans = plans;
        this.proposals = proposals;
    }

    @Produces
    @Singleton
    CoachTool move() {
        return tool(
                "propose_move",
                "Propose to move a workout",
                "Proposes to run a planned workout on another date.",
                (workout, plan, arguments) -> {
                    LocalDate to = arguments.theDate(EditTool.TO);
                    return new Edit(
                            WorkoutEdit.move(workout.id(), to), "Move " + EditTool.named(workout) + " to " + to);
                },
                Parameter.required(EditTool.TO, Type.DATE, "The date on which it is to be run, like 2026-04-11."));
    }

    @Produces
    @Singleton
    CoachTool swap() {
        return tool(
                "propose_swap",
                "Propose to swap two workouts",
                "Proposes to exchange the dates of two planned workouts.",
                (workout, plan, arguments) -> {
                    PlannedWorkout other = plan.on(arguments.theDate(EditTool.WITH), arguments.text("with_type"));
                    return new Edit(
                            WorkoutEdit.swap(workout.id(), other.id()),
                            "Swap " + EditTool.named(workout) + " with " + EditTool.named(other));
                },
                Parameter.required(EditTool.WITH, Type.DATE, "The date of the other workout."),
                Parameter.optional("with_type", Type.TEXT, "Which one, where that day holds two."));
    }

    @Produces
    @Singleton
    CoachTool shorten() {
        return tool(
                "propose_shorten",
                "Propose to shorten a workout",
                "Proposes to make a planned workout shorter: give distance_km or duration_minutes.",
                EditTools::shortened,
                Parameter.optional("distance_km", Type.NUMBER, "How far it is to be, in kilometres."),
                Parameter.optional("duration_minutes", Type.WHOLE_NUMBER, "How long it is to take, in minutes."));
    }

    @Produces
    @Singleton
    CoachTool skip() {
        return tool(
                "propose_skip",
                "Propose to skip a workout",
                "Proposes to leave a planned workout out. It is never refused for the plan's rules: what it breaks is told,"
                        + " and you say so to the athlete.",
                (workout, plan, arguments) ->
                        new Edit(WorkoutEdit.skip(workout.id()), "Skip " + EditTool.named(workout)));
    }

    @Produces
    @Singleton
    CoachTool ease() {
        return tool(
                "propose_ease",
                "Propose to ease a workout",
                "Proposes to make an easy run of a planned hard workout.",
                (workout, plan, arguments) ->
                        new Edit(WorkoutEdit.ease(workout.id()), "Ease " + EditTool.named(workout)));
    }

    private static Edit shortened(PlannedWorkout workout, PlanAtHand plan, Arguments arguments) {
        OptionalDouble distance = arguments.number("distance_km", 0.5, 200);
        OptionalInt minutes = arguments.wholeNumber("duration_minutes", 5, 1440);
        if (distance.isEmpty() == minutes.isEmpty()) {
            throw new UnsuitableArguments("either distance_km or duration_minutes is required.");
        }
        @Nullable Double far = distance.isPresent() ? distance.getAsDouble() : null;
        @Nullable Integer time = minutes.isPresent() ? minutes.getAsInt() : null;
        return new Edit(
                WorkoutEdit.shorten(workout.id(), far, time),
                "Shorten " + EditTool.named(workout) + " to " + (far == null ? time + " min" : far + " km"));
    }

    private CoachTool tool(
            String name, String title, String description, EditTool.Editor editor, Parameter... particular) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(Parameter.required(
                EditTool.DATE,
                Type.DATE,
                "The date of the workout, like 2026-04-09, as the facts or get_plan_week give it."));
        parameters.addAll(List.of(particular));
        parameters.add(Parameter.optional(EditTool.TYPE, Type.TEXT, "Which workout, where the day holds two."));
        parameters.add(Parameter.optional("reason", Type.TEXT, "Why, in a sentence for the athlete."));
        return new EditTool(
                ToolDescription.proposing(
                        name, title, description + ONLY_PROPOSES, parameters.toArray(Parameter[]::new)),
                editor,
                plans,
                proposals);
    }
}
