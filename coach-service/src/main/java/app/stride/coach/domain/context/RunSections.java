package app.stride.coach.domain.context;

import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.training.PersonalBest;
import app.stride.coach.domain.training.Run;
import app.stride.coach.domain.training.RunningSummary;
import app.stride.coach.domain.training.RunningSummary.Weekly;
import app.stride.coach.domain.training.TrainingPicture;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the athlete did: lately run by run, the period in sum, and the fastest ever. */
final class RunSections {

    private final TrainingPicture picture;
    private final LocalDate today;
    private final Units units;
    private final String source;

    private RunSections(TrainingPicture picture, String source) {
        this.picture = picture;
        this.today = picture.today().date();
        this.units = picture.units();
        this.source = source;
    }

    static Section recent(TrainingPicture picture) {
        RunSections sections = new RunSections(picture, picture.recent().source());
        Section section = Section.of(
                Topic.RECENT,
                picture.recent().map(all -> all.stream().filter(Run::forModels).toList()),
                sections::runs);
        return picture.hides() ? section.remarked(TrainingPicture.HIDDEN) : section;
    }

    static Section summary(TrainingPicture picture) {
        RunSections sections = new RunSections(picture, picture.summary().source());
        return Section.of(Topic.SUMMARY, picture.summary(), sections::sum);
    }

    static Section bests(TrainingPicture picture) {
        RunSections sections = new RunSections(picture, picture.bests().source());
        return Section.of(Topic.BESTS, picture.bests(), sections::bests);
    }

    private List<Line> runs(List<Run> runs) {
        RunLines line = new RunLines(today, units, source);
        List<Line> lines = new ArrayList<>();
        for (Run run : runs) {
            lines.add(line.of("recent." + (lines.size() + 1), run));
        }
        if (!runs.isEmpty()) {
            lines.add(
                    0,
                    sum(
                            "recent.total",
                            "In all ",
                            runs.stream().filter(Run::isRun).toList()));
            lines.add(
                    1,
                    sum(
                            "recent.week",
                            "Of them since Monday ",
                            picture.runsThisWeek().stream()
                                    .filter(Run::forModels)
                                    .toList()));
        }
        return lines;
    }

    private Line sum(String id, String which, List<Run> runs) {
        Duration time = runs.stream().map(Run::duration).reduce(Duration.ZERO, Duration::plus);
        return Line.about(id, source)
                .words(which)
                .number("runs", runs.size(), runs.size() == 1 ? "run" : "runs")
                .words(" over ")
                .number("distance", units.number(Run.sum(runs)), units.distanceUnit())
                .words(" in ")
                .clock("time", time)
                .end();
    }

    private List<Line> sum(RunningSummary summary) {
        if (summary.activities() == 0) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>(List.of(total(summary)));
        LocalDate first = today.minusDays(summary.days() - 1L);
        summary.weeks().stream()
                .filter(week -> !week.monday().isBefore(first))
                .sorted(Comparator.comparing(Weekly::monday).reversed())
                .forEach(week -> lines.add(week("summary.week." + lines.size(), week)));
        return lines;
    }

    /** A week of which the period holds all, or all so far. */
    private Line week(String id, Weekly week) {
        return Line.about(id, source)
                .words("Week from ")
                .date("date", week.monday(), today)
                .words(week.monday().isAfter(today.minusDays(7)) ? " so far: " : ": ")
                .number("runs", week.runs(), week.runs() == 1 ? "run" : "runs")
                .words(" over ")
                .number("distance", units.number(week.distance()), units.distanceUnit())
                .words(" in ")
                .clock("time", week.time())
                .end();
    }

    private Line total(RunningSummary summary) {
        return Line.about("summary.total", source)
                .words("In the last ")
                .number("days", summary.days(), "days")
                .words(": ")
                .number("activities", summary.activities(), summary.activities() == 1 ? "activity" : "activities")
                .words(", of them ")
                .number("runs", summary.runs(), summary.runs() == 1 ? "run" : "runs")
                .words(" over ")
                .number("distance", units.number(summary.distance()), units.distanceUnit())
                .words(" in ")
                .number("time", Amounts.oneDecimal(summary.time().toMinutes() / 60.0), "hours")
                .words("; ")
                .number("races", summary.races(), summary.races() == 1 ? "race" : "races")
                .end();
    }

    private List<Line> bests(List<PersonalBest> bests) {
        List<Line> lines = new ArrayList<>();
        for (PersonalBest best : bests) {
            lines.add(Line.about("bests." + (lines.size() + 1), source)
                    .words(best.effort() + ": ")
                    .clock("time", best.time())
                    .words(" on ")
                    .date("date", best.date(), today)
                    .end());
        }
        return lines;
    }
}
