package app.stride.coach.domain.context;

import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.training.PlannedWorkout;
import app.stride.coach.domain.training.TrainingPicture;
import app.stride.coach.domain.training.Week;
import app.stride.running.PaceRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is planned, for this week and for the days after it, and what became of it. */
final class WorkoutSections {

    private final LocalDate today;
    private final Units units;
    private final String source;

    private WorkoutSections(TrainingPicture picture, String source) {
        this.today = picture.today().date();
        this.units = picture.units();
        this.source = source;
    }

    static Section week(TrainingPicture picture) {
        WorkoutSections sections = new WorkoutSections(picture, picture.week().source());
        return Section.of(Topic.WEEK, picture.week(), sections::lines);
    }

    static Section ahead(TrainingPicture picture) {
        WorkoutSections sections = new WorkoutSections(picture, picture.ahead().source());
        return Section.of(Topic.AHEAD, picture.ahead(), workouts -> sections.lines("ahead", workouts));
    }

    private List<Line> lines(Week week) {
        List<Line> lines = new ArrayList<>();
        Line.Draft total = Line.about("week.total", source).words("Week ").number("week", week.number(), "");
        if (week.phase() != null) {
            total.words(", phase " + week.phase());
        }
        total.words(": planned ").number("distance", units.number(week.planned()), units.distanceUnit());
        total.words(" and ").number("time", week.plannedTime().toMinutes(), "min");
        total.words(" in ").number("runs", week.runs(), "runs");
        total.words("; done ").number("completed", week.completed(), "");
        total.words(", skipped ").number("skipped", week.skipped(), "");
        lines.add(total.end());
        lines.addAll(lines("week", week.workouts()));
        return lines;
    }

    private List<Line> lines(String name, List<PlannedWorkout> workouts) {
        List<Line> lines = new ArrayList<>();
        for (PlannedWorkout workout : workouts) {
            lines.add(line(name + "." + (lines.size() + 1), workout));
        }
        return lines;
    }

    private Line line(String id, PlannedWorkout workout) {
        Line.Draft line =
                Line.about(id, source).date("date", workout.date(), today).words(": ");
        if (workout.isRest()) {
            return line.words("rest").end();
        }
        line.words(workout.type().replace('_', ' ') + " ").quotation(workout.title());
        workout.distance()
                .ifPresent(far -> line.words(", ").number("distance", units.number(far), units.distanceUnit()));
        workout.duration().ifPresent(time -> line.words(", ").number("time", time.toMinutes(), "min"));
        workout.pace().ifPresent(paces -> pace(line.words(", at "), paces));
        line.words(": " + outcome(workout));
        if (workout.date().equals(today)) {
            workout.description().ifPresent(words -> line.words("; how: ").explanation(words));
        }
        return line.end();
    }

    private void pace(Line.Draft line, PaceRange paces) {
        String fast = units.number(paces.fast());
        String slow = units.number(paces.slow());
        if (!fast.equals(slow)) {
            line.number("pace_fast", fast, "").words(" to ");
        }
        line.number("pace", slow, units.paceUnit());
    }

    private String outcome(PlannedWorkout workout) {
        return workout.wasMissedBy(today) ? "not done" : workout.state().name().toLowerCase(Locale.ROOT);
    }
}
