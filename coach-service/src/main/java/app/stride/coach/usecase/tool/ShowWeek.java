package app.stride.coach.usecase.tool;

import app.stride.coach.domain.context.Line;
import app.stride.coach.domain.context.Topic;
import app.stride.coach.domain.context.WorkoutLines;
import app.stride.coach.domain.tool.Arguments;
import app.stride.coach.domain.tool.Parameter;
import app.stride.coach.domain.tool.ToolDescription;
import app.stride.coach.domain.tool.ToolResult;
import app.stride.coach.domain.training.PlannedWorkout;
import app.stride.coach.domain.training.Week;
import app.stride.coach.usecase.CoachSession;
import app.stride.coach.usecase.TrainingPlans;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A week of the plan, workout by workout. */
@ApplicationScoped
class ShowWeek implements CoachTool {

    private static final ToolDescription DESCRIPTION = ToolDescription.reading(
            "get_plan_week",
            "A week of the plan",
            "The Monday to Sunday of the training plan around a date: every workout with how it is run and what became of it. Use it for"
                    + " weeks that the facts do not hold.",
            Parameter.optional(
                    "date", Parameter.Type.DATE, "Any day of the week, like 2026-04-09; today when left out."));

    private final TrainingPlans plans;

    ShowWeek(TrainingPlans plans) {
        this.plans = plans;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Topic topic() {
        return Topic.WEEK;
    }

    @Override
    public Uni<ToolResult> call(CoachSession session, Arguments arguments) {
        Optional<LocalDate> date = arguments.date("date");
        Uni<Optional<Week>> week =
                date.isPresent() ? plans.weekOf(session.access(), date.get()) : plans.currentWeek(session.access());
        return week.map(found -> result(session, found));
    }

    private static ToolResult result(CoachSession session, Optional<Week> week) {
        WorkoutLines lines = new WorkoutLines(session.today().date(), session.units(), Sources.PLANS);
        return ToolResult.of(
                "The workouts of that week:",
                week.map(found -> lines(lines, session, found)).orElse(List.of()),
                "The plan has nothing for that week.");
    }

    private static List<Line> lines(WorkoutLines each, CoachSession session, Week week) {
        List<Line> lines = new ArrayList<>();
        for (PlannedWorkout workout : week.workouts()) {
            lines.add(each.inFull("plan." + workout.date() + "." + (lines.size() + 1), workout));
        }
        lines.add(total(session, week));
        return lines;
    }

    private static Line total(CoachSession session, Week week) {
        Line.Draft total = Line.about("plan.week." + week.number(), Sources.PLANS)
                .words("Week ")
                .ordinal("week", week.number())
                .words(week.phase() == null ? ": planned " : " (" + week.phase() + "): planned ")
                .number(
                        "distance",
                        session.units().number(week.planned()),
                        session.units().distanceUnit())
                .words(" in ")
                .number("time", week.plannedTime().toMinutes(), "min")
                .words(", ")
                .number("runs", week.runs(), "runs")
                .words(", done ")
                .runs("completed", week.completed());
        if (week.cutShort() > 0) {
            total.words(", cut short ").runs("cut_short", week.cutShort());
        }
        return total.end();
    }
}
