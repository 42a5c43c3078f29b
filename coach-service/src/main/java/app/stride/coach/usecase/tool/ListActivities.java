package app.stride.coach.usecase.tool;

import app.stride.coach.domain.context.Line;
import app.stride.coach.domain.context.RunLines;
import app.stride.coach.domain.context.Topic;
import app.stride.coach.domain.tool.Arguments;
import app.stride.coach.domain.tool.Parameter;
import app.stride.coach.domain.tool.ToolDescription;
import app.stride.coach.domain.tool.ToolResult;
import app.stride.coach.domain.tool.UnsuitableArguments;
import app.stride.coach.domain.training.Run;
import app.stride.coach.usecase.CoachSession;
import app.stride.coach.usecase.RunningHistory;
import app.stride.running.Distance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What was done in a range of days, one by one and in sum. */
@ApplicationScoped
class ListActivities implements CoachTool {

    private static final int LONGEST_DAYS = 366;

    /** More would crowd out the question; the sum covers them all. */
    private static final int MOST_LISTED = 40;

    private static final ToolDescription DESCRIPTION = ToolDescription.reading(
            "list_activities",
            "Activities of a period",
            "The activities from one date to another, at most a year, each in a line, and the runs in sum. Use it for periods that the facts"
                    + " do not hold.",
            Parameter.required("start_date", Parameter.Type.DATE, "The first day, like 2026-03-01."),
            Parameter.required("end_date", Parameter.Type.DATE, "The last day, like 2026-03-31."));

    private final RunningHistory history;

    ListActivities(RunningHistory history) {
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
        LocalDate from = arguments.theDate("start_date");
        LocalDate to = arguments.theDate("end_date");
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > LONGEST_DAYS) {
            throw new UnsuitableArguments("end_date must not be before start_date, and at most a year after it.");
        }
        return history.activities(session.access(), from, to).map(found -> result(session, from, to, found));
    }

    private static ToolResult result(CoachSession session, LocalDate from, LocalDate to, List<Run> all) {
        List<Run> found = all.stream().filter(Run::forModels).toList();
        String hidden = found.size() == all.size() ? "" : Sources.HIDDEN;
        RunLines each = new RunLines(session.today().date(), session.units(), Sources.HISTORY);
        List<Line> lines = new ArrayList<>();
        if (!found.isEmpty()) {
            lines.add(sum(session, "period." + from + "." + to, found));
        }
        found.stream()
                .limit(MOST_LISTED)
                .forEach(run -> lines.add(each.of("activity." + run.date() + "." + lines.size(), run)));
        String heading =
                found.size() > MOST_LISTED ? "The sum of all, and the latest ones:" : "The sum, and one by one:";
        return ToolResult.of(
                hidden + heading, lines, hidden.isEmpty() ? "There is no activity in that period." : hidden);
    }

    private static Line sum(CoachSession session, String id, List<Run> found) {
        List<Run> runs = found.stream().filter(Run::isRun).toList();
        Distance distance =
                runs.stream().flatMap(run -> run.distance().stream()).reduce(Distance.ZERO, Distance::plus);
        Distance longest = runs.stream()
                .flatMap(run -> run.distance().stream())
                .max(Distance::compareTo)
                .orElse(Distance.ZERO);
        Duration time = runs.stream().map(Run::duration).reduce(Duration.ZERO, Duration::plus);
        String unit = session.units().distanceUnit();
        return Line.about(id, Sources.HISTORY)
                .words("In sum ")
                .number("activities", found.size(), "activities")
                .words(", of them ")
                .number("runs", runs.size(), "runs")
                .words(" over ")
                .number("distance", session.units().number(distance), unit)
                .words(" in ")
                .clock("time", time)
                .words("; the longest ")
                .number("longest", session.units().number(longest), unit)
                .end();
    }
}
