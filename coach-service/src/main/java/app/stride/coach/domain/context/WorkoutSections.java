package app.stride.coach.domain.context;

import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.training.PlannedWorkout;
import app.stride.coach.domain.training.TrainingPicture;
import app.stride.coach.domain.training.Week;
import app.stride.running.Distance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
        return Section.of(Topic.AHEAD, picture.ahead(), sections::ahead);
    }

    private List<Line> lines(Week week) {
        List<Line> lines = new ArrayList<>();
        Line.Draft total = Line.about("week.total", source).words("Week ").ordinal("week", week.number());
        if (week.phase() != null) {
            total.words(", phase " + week.phase());
        }
        total.words(": planned ").number("distance", units.number(week.planned()), units.distanceUnit());
        total.words(" and ").number("time", week.plannedTime().toMinutes(), "min");
        total.words(" in ").number("runs", week.runs(), week.runs() == 1 ? "run" : "runs");
        total.words("; done ").runs("completed", week.completed());
        if (week.cutShort() > 0) {
            total.words(", cut short ").runs("cut_short", week.cutShort());
        }
        total.words(", skipped ").runs("skipped", week.skipped());
        total.words(", not done ").runs("missed", week.missed(today));
        total.words(", still to come ").runs("open", week.open(today));
        lines.add(total.end());
        lines.addAll(lines("week", week.workouts()));
        return lines;
    }

    /** How much it is in all, and each of it. */
    private List<Line> ahead(List<PlannedWorkout> workouts) {
        List<PlannedWorkout> runs =
                workouts.stream().filter(workout -> !workout.isRest()).toList();
        if (runs.isEmpty()) {
            return lines("ahead", workouts);
        }
        Distance far = runs.stream().flatMap(run -> run.distance().stream()).reduce(Distance.ZERO, Distance::plus);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.about("ahead.total", source)
                .words("Planned ")
                .number("distance", units.number(far), units.distanceUnit())
                .words(" in ")
                .number("runs", runs.size(), runs.size() == 1 ? "run" : "runs")
                .end());
        lines.addAll(lines("ahead", workouts));
        return lines;
    }

    private List<Line> lines(String name, List<PlannedWorkout> workouts) {
        WorkoutLines line = new WorkoutLines(today, units, source);
        List<Line> lines = new ArrayList<>();
        for (PlannedWorkout workout : workouts) {
            lines.add(line.of(name + "." + (lines.size() + 1), workout));
        }
        return lines;
    }
}
