package app.stride.coach.usecase.tool;

import app.stride.coach.domain.context.Line;
import app.stride.coach.domain.context.RunLines;
import app.stride.coach.domain.context.Topic;
import app.stride.coach.domain.tool.Arguments;
import app.stride.coach.domain.tool.Parameter;
import app.stride.coach.domain.tool.ToolDescription;
import app.stride.coach.domain.tool.ToolResult;
import app.stride.coach.domain.training.ActivityDetail;
import app.stride.coach.usecase.CoachSession;
import app.stride.coach.usecase.RunningHistory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What was done on a day, lap by lap. */
@ApplicationScoped
class ShowActivity implements CoachTool {

    /** Who does more on a day sees the rest in the list. */
    private static final int MOST_OF_A_DAY = 4;

    private static final ToolDescription DESCRIPTION = ToolDescription.reading(
            "get_activity",
            "An activity with its laps",
            "What the athlete did on a date, each activity with its laps: distance, time, pace, heart rate. Use it to look into one run or"
                    + " race.",
            Parameter.required("date", Parameter.Type.DATE, "The day of the activity, like 2026-04-09."));

    private final RunningHistory history;

    ShowActivity(RunningHistory history) {
        this.history = history;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Topic topic() {
        return Topic.RECENT;
    }

    @Override
    public Uni<ToolResult> call(CoachSession session, Arguments arguments) {
        return history.details(session.access(), arguments.theDate("date")).map(found -> result(session, found));
    }

    private static ToolResult result(CoachSession session, List<ActivityDetail> all) {
        List<ActivityDetail> found =
                all.stream().filter(activity -> activity.run().forModels()).toList();
        String hidden = found.size() == all.size() ? "" : Sources.HIDDEN;
        RunLines each = new RunLines(session.today().date(), session.units(), Sources.HISTORY);
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (ActivityDetail activity : found.stream().limit(MOST_OF_A_DAY).toList()) {
            number++;
            lines.addAll(each.of("activity." + activity.run().date() + "." + number, activity));
        }
        return ToolResult.of(
                hidden + "What was done that day:",
                lines,
                hidden.isEmpty() ? "There is no activity on that day." : hidden);
    }
}
