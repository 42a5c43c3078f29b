package app.stride.coach.domain.context;

import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.training.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A whole plan as lines of facts: a line for each phase, and one for each week. */
public final class PlanWeekLines {

    private final LocalDate today;
    private final Units units;
    private final String source;

    public PlanWeekLines(LocalDate today, Units units, String source) {
        this.today = today;
        this.units = units;
        this.source = source;
    }

    /** The lines of a plan, whose weeks come in their order. */
    public List<Line> of(List<Week> weeks) {
        List<Line> lines = new ArrayList<>();
        phases(weeks).forEach((phase, ofIt) -> lines.add(phase(phase, ofIt)));
        weeks.forEach(week -> lines.add(week(week)));
        return lines;
    }

    private static Map<String, List<Week>> phases(List<Week> weeks) {
        Map<String, List<Week>> phases = new LinkedHashMap<>();
        for (Week week : weeks) {
            if (week.phase() != null) {
                phases.computeIfAbsent(week.phase(), phase -> new ArrayList<>()).add(week);
            }
        }
        return phases;
    }

    private Line phase(String phase, List<Week> weeks) {
        Week first = weeks.get(0);
        Week last = weeks.get(weeks.size() - 1);
        return Line.about("plan.phase." + phase, source)
                .words("Phase " + phase + ": week ")
                .ordinal("first", first.number())
                .words(" to ")
                .ordinal("last", last.number())
                .words(", from ")
                .date("start", first.start(), today)
                .words(" to ")
                .date("end", last.end(), today)
                .end();
    }

    private Line week(Week week) {
        Line.Draft line = Line.about("plan.overview." + week.number(), source)
                .words("Week ")
                .ordinal("week", week.number())
                .words(", from ")
                .date("start", week.start(), today)
                .words(" to ")
                .date("end", week.end(), today)
                .words(": ")
                .number("distance", units.number(week.planned()), units.distanceUnit())
                .words(" in ")
                .number("runs", week.runs(), week.runs() == 1 ? "run" : "runs");
        week.longest()
                .ifPresent(far -> line.words(", longest ").number("longest", units.number(far), units.distanceUnit()));
        if (!week.hardKinds().isEmpty()) {
            line.words("; hard: " + String.join(", ", week.hardKinds()));
        }
        return line.end();
    }
}
