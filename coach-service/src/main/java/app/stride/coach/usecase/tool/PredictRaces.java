package app.stride.coach.usecase.tool;

import app.stride.coach.domain.context.Line;
import app.stride.coach.domain.context.Topic;
import app.stride.coach.domain.tool.Arguments;
import app.stride.coach.domain.tool.ToolDescription;
import app.stride.coach.domain.tool.ToolResult;
import app.stride.coach.domain.training.Prediction;
import app.stride.coach.usecase.CoachSession;
import app.stride.coach.usecase.RunningHistory;
import app.stride.running.Pace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What the athlete could race today. */
@ApplicationScoped
class PredictRaces implements CoachTool {

    private static final ToolDescription DESCRIPTION = ToolDescription.reading(
            "predict_races",
            "Race predictions",
            "What the athlete could race today over each usual distance, on a good day and a fair course, with its range and the performance"
                    + " that it rests on. For any other distance or a goal, use what_if_pace.");

    private final RunningHistory history;

    PredictRaces(RunningHistory history) {
        this.history = history;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Topic topic() {
        return Topic.FITNESS;
    }

    @Override
    public Uni<ToolResult> call(CoachSession session, Arguments arguments) {
        return history.predictions(session.access())
                .map(found -> ToolResult.of(
                        "Predictions for today:",
                        found.stream()
                                .map(prediction -> line(session, prediction))
                                .toList(),
                        "No race can be predicted: there is no effort yet that tells how fit the athlete is."));
    }

    private static Line line(CoachSession session, Prediction prediction) {
        Pace pace = Pace.of(prediction.distance(), prediction.time());
        return Line.about("prediction." + prediction.effort(), Sources.HISTORY)
                .words(prediction.effort() + " (")
                .number(
                        "distance",
                        session.units().number(prediction.distance()),
                        session.units().distanceUnit())
                .words("): ")
                .clock("time", prediction.time())
                .words(", ")
                .number("pace", session.units().number(pace), session.units().paceUnit())
                .words("; from ")
                .clock("fast", prediction.fast())
                .words(" to ")
                .clock("slow", prediction.slow())
                .words("; rests on ")
                .number(
                        "basis",
                        session.units().number(prediction.basis()),
                        session.units().distanceUnit())
                .words(" on ")
                .date("basis_date", prediction.basisDate(), session.today().date())
                .end();
    }
}
