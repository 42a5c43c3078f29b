package app.stride.coach.usecase.tool;

import app.stride.coach.domain.context.Amounts;
import app.stride.coach.domain.context.Line;
import app.stride.coach.domain.context.Topic;
import app.stride.coach.domain.tool.Arguments;
import app.stride.coach.domain.tool.Parameter;
import app.stride.coach.domain.tool.ToolDescription;
import app.stride.coach.domain.tool.ToolResult;
import app.stride.coach.domain.training.DatedTrend;
import app.stride.coach.usecase.CoachSession;
import app.stride.coach.usecase.RunningHistory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Fitness, fatigue and form, week by week. */
@ApplicationScoped
class ShowFitnessTrend implements CoachTool {

    private static final int WEEK = 7;

    /** So many weeks are told one by one, and of those before every fourth: a year of them is more than a result may have. */
    private static final int EACH_WEEK = 24;

    private static final int SOME_WEEKS = 4;

    private static final ToolDescription DESCRIPTION = ToolDescription.reading(
            "get_fitness_trend",
            "Fitness trend",
            "Long-term load (CTL), short-term load (ATL) and form (TSB) at the end of each of the last weeks (of those more than half a year ago"
                    + " every fourth), and how CTL and form have changed since.",
            Parameter.optional(
                    "weeks", Parameter.Type.WHOLE_NUMBER, "How many weeks to look back, 1 to 52; 12 when left out."));

    private final RunningHistory history;

    ShowFitnessTrend(RunningHistory history) {
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
        int weeks = arguments.wholeNumber("weeks", 1, 52).orElse(12);
        LocalDate today = session.today().date();
        return history.trend(session.access(), today.minusDays((long) weeks * WEEK), today)
                .map(days -> ToolResult.of(
                        weeks > EACH_WEEK
                                ? "Week by week, the latest first; of those long ago every fourth and the first:"
                                : "Week by week, the latest first:",
                        lines(session, days),
                        "There are no runs in that time that tell fitness or form."));
    }

    /** Every seventh day, counted back from the last. */
    private static List<Line> lines(CoachSession session, List<DatedTrend> days) {
        List<DatedTrend> latestFirst = new ArrayList<>(days);
        Collections.reverse(latestFirst);
        List<Line> lines = new ArrayList<>();
        int first = (latestFirst.size() - 1) / WEEK;
        for (int week = 0; week <= first && !latestFirst.isEmpty(); week++) {
            if (week <= EACH_WEEK || week % SOME_WEEKS == 0 || week == first) {
                lines.add(line(
                        latestFirst.get(week * WEEK),
                        latestFirst.get(0),
                        session.today().date()));
            }
        }
        return lines;
    }

    private static Line line(DatedTrend day, DatedTrend latest, LocalDate today) {
        Line.Draft line = Line.about("trend." + day.date(), Sources.HISTORY)
                .date("date", day.date(), today)
                .words(": CTL ")
                .number("ctl", Amounts.oneDecimal(day.trend().ctl()), "")
                .words(", ATL ")
                .number("atl", Amounts.oneDecimal(day.trend().atl()), "")
                .words(", form ")
                .number("tsb", Amounts.oneDecimal(day.trend().tsb()), "");
        if (day.date().isBefore(latest.date())) {
            change(
                    line.words("; since then CTL "),
                    "ctl_change",
                    day.trend().ctl(),
                    latest.trend().ctl());
            change(
                    line.words(", form "),
                    "tsb_change",
                    day.trend().tsb(),
                    latest.trend().tsb());
        }
        return line.end();
    }

    /** The difference of what is told, so that whoever reckons it finds the same. */
    private static void change(Line.Draft line, String name, double then, double now) {
        double by = tenths(now) - tenths(then);
        line.words(by < 0 ? "fallen by " : "risen by ").number(name, Amounts.oneDecimal(Math.abs(by)), "points");
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
