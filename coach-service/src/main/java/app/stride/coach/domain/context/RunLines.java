package app.stride.coach.domain.context;

import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.training.ActivityDetail;
import app.stride.coach.domain.training.Lap;
import app.stride.coach.domain.training.Run;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Activities as lines of facts. */
public final class RunLines {

    /** Laps that are told at most: a marathon in kilometres and some. */
    private static final int MOST_LAPS = 60;

    private final LocalDate today;
    private final Units units;
    private final String source;

    public RunLines(LocalDate today, Units units, String source) {
        this.today = today;
        this.units = units;
        this.source = source;
    }

    /** An activity as a whole. */
    public Line of(String id, Run run) {
        return draft(id, run).end();
    }

    /** An activity as a whole, and then each lap. */
    public List<Line> of(String id, ActivityDetail activity) {
        Line.Draft whole = draft(id, activity.run());
        activity.maxHeartRate().ifPresent(bpm -> whole.words(", highest ").number("max_heart_rate", bpm, "bpm"));
        activity.elevationGain()
                .ifPresent(metres -> whole.words(", climbed ").number("climb", Math.round(metres), "m"));
        List<Line> lines = new ArrayList<>(List.of(whole.end()));
        for (Lap lap : activity.laps()) {
            if (lines.size() <= MOST_LAPS) {
                lines.add(lap(id, lines.size(), lap));
            }
        }
        return lines;
    }

    private Line.Draft draft(String id, Run run) {
        Line.Draft line = Line.about(id, source).date("date", run.date(), today).words(": ");
        line.words(run.race() ? "race " : run.sport() + " ").quotation(run.name() == null ? run.sport() : run.name());
        run.distance().ifPresent(far -> line.words(", ").number("distance", units.number(far), units.distanceUnit()));
        line.words(", ").clock("time", run.duration());
        if (run.isRun()) {
            run.pace().ifPresent(pace -> line.words(", ").number("pace", units.number(pace), units.paceUnit()));
        }
        run.averageHeartRate().ifPresent(bpm -> line.words(", ").number("heart_rate", bpm, "bpm"));
        run.load().ifPresent(load -> line.words(", load ").number("load", Math.round(load), ""));
        return line;
    }

    private Line lap(String id, int number, Lap lap) {
        Line.Draft line =
                Line.about(id + ".lap." + number, source).words("Lap ").ordinal("lap", number);
        line.words(lap.kind().equals("workout_step") ? " (a step of the workout): " : ": ");
        lap.distance()
                .ifPresent(far -> line.number("distance", units.fine(far), units.distanceUnit())
                        .words(", "));
        line.clock("time", lap.duration());
        lap.pace().ifPresent(pace -> line.words(", ").number("pace", units.number(pace), units.paceUnit()));
        lap.averageHeartRate().ifPresent(bpm -> line.words(", ").number("heart_rate", bpm, "bpm"));
        return line.end();
    }
}
