package app.stride.coach.usecase.tool;

import app.stride.coach.domain.context.Quotation;
import app.stride.coach.domain.proposal.DoubleDay;
import app.stride.coach.domain.proposal.Wish;
import app.stride.coach.domain.proposal.WorkoutEdit;
import app.stride.coach.domain.safety.PlainMarkdown;
import app.stride.coach.domain.tool.Arguments;
import app.stride.coach.domain.tool.ToolDescription;
import app.stride.coach.domain.tool.ToolResult;
import app.stride.coach.domain.training.PlannedWorkout;
import app.stride.coach.usecase.CoachSession;
import app.stride.coach.usecase.TrainingPlans;
import app.stride.coach.usecase.proposal.MakeProposal;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Proposes one change of one workout. */
final class EditTool implements CoachTool {

    /** What is to be done with a workout. */
    @FunctionalInterface
    interface Editor {
        Edit edit(PlannedWorkout workout, PlanAtHand plan, Arguments arguments);
    }

    /** A change, and how it is called. */
    record Edit(WorkoutEdit change, String title) {

        /** What is planned already for the day onto which it moves a run. */
        DoubleDay meets(PlanAtHand plan, LocalDate today) {
            return new DoubleDay(
                    change.date() == null
                            ? List.of()
                            : plan.workouts().stream()
                                    .filter(workout -> workout.date().equals(change.date()))
                                    .filter(workout -> workout.isOpenOn(today)
                                            && !workout.id().equals(change.workoutId()))
                                    .toList());
        }
    }

    static final String DATE = "workout_date";
    static final String TYPE = "workout_type";
    static final String WITH = "with_date";
    static final String TO = "to_date";

    /** How many days are read to see what a run that is moved would meet. */
    private static final int FARTHEST = 60;

    private final ToolDescription description;
    private final Editor editor;
    private final TrainingPlans plans;
    private final MakeProposal proposals;

    EditTool(ToolDescription description, Editor editor, TrainingPlans plans, MakeProposal proposals) {
        this.description = description;
        this.editor = editor;
        this.plans = plans;
        this.proposals = proposals;
    }

    @Override
    public ToolDescription description() {
        return description;
    }

    @Override
    public Uni<ToolResult> call(CoachSession session, Arguments arguments) {
        LocalDate date = arguments.theDate(DATE);
        LocalDate other = arguments
                .date(WITH)
                .or(() -> arguments.date(TO).filter(to -> Math.abs(ChronoUnit.DAYS.between(date, to)) <= FARTHEST))
                .orElse(date);
        LocalDate first = other.isBefore(date) ? other : date;
        LocalDate last = other.isBefore(date) ? date : other;
        return Uni.combine()
                .all()
                .unis(plans.current(session.access()), plans.workouts(session.access(), first, last))
                .with(PlanAtHand::of)
                .flatMap(plan -> propose(session, plan, plan.on(date, arguments.text(TYPE)), arguments));
    }

    private Uni<ToolResult> propose(
            CoachSession session, PlanAtHand plan, PlannedWorkout workout, Arguments arguments) {
        Edit edit = editor.edit(workout, plan, arguments);
        String why = arguments
                .text("reason")
                .map(PlainMarkdown::line)
                .filter(words -> !words.isEmpty())
                .orElse("Proposed by the coach");
        return proposals.make(
                session,
                edit.title(),
                new Wish.ChangeWorkouts(plan.plan().id(), plan.plan().revision(), List.of(edit.change()), why),
                edit.meets(plan, session.today().date()));
    }

    /** A workout as a title calls it. */
    static String named(PlannedWorkout workout) {
        return Quotation.of(workout.title()) + " of " + workout.date();
    }
}
