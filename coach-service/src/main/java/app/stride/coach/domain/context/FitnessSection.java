package app.stride.coach.domain.context;

import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.training.Fitness;
import app.stride.coach.domain.training.Freshness;
import app.stride.coach.domain.training.Plan;
import app.stride.coach.domain.training.TrainingPicture;
import app.stride.running.FitnessIndex;
import app.stride.running.FitnessTrend;
import app.stride.running.RacePrediction;
import app.stride.running.TrainingPaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How fit and how fresh the athlete is, and where both are going. */
final class FitnessSection {

    /** How far back activity-service looks for the longest run. */
    private static final int LONGEST_DAYS = 30;

    private final TrainingPicture picture;
    private final String source;

    private FitnessSection(TrainingPicture picture) {
        this.picture = picture;
        this.source = picture.fitness().source();
    }

    static Section of(TrainingPicture picture) {
        Section section = Section.of(Topic.FITNESS, picture.fitness(), new FitnessSection(picture)::lines);
        LocalDate yesterday = picture.today().date().minusDays(1);
        return picture.fitness()
                .found()
                .map(Fitness::asOf)
                .filter(date -> date.isBefore(yesterday))
                .map(date -> section.stale("Counted only up to "
                        + DateWords.of(date, picture.today().date()) + "."))
                .orElse(section);
    }

    private List<Line> lines(Fitness fitness) {
        List<Line> lines = new ArrayList<>();
        fitness.index().ifPresent(index -> {
            lines.add(index(index));
            lines.add(paces(index));
        });
        picture.goalRaceToday().map(this::race).ifPresent(lines::add);
        fitness.now().ifPresent(trend -> lines.add(now(trend)));
        fitness.now()
                .flatMap(now -> fitness.atStart().map(then -> change(then, now)))
                .ifPresent(lines::add);
        fitness.longestRun()
                .ifPresent(longest -> lines.add(Line.about("fitness.longest", source)
                        .words("Longest run of the last ")
                        .number("days", LONGEST_DAYS, "days")
                        .words(": ")
                        .number(
                                "distance",
                                picture.units().number(longest),
                                picture.units().distanceUnit())
                        .end()));
        fitness.weeklyVolume()
                .ifPresent(volume -> lines.add(Line.about("fitness.volume", source)
                        .words("Weekly volume lately: ")
                        .number(
                                "distance",
                                picture.units().number(volume),
                                picture.units().distanceUnit())
                        .end()));
        return lines;
    }

    private Line index(Fitness.Index index) {
        Units units = picture.units();
        return Line.about("fitness.index", source)
                .words("Fitness index (Daniels–Gilbert): ")
                .number("value", Amounts.oneDecimal(index.value()), "")
                .words(", from ")
                .number("distance", units.number(index.distance()), units.distanceUnit())
                .words(" in ")
                .clock("time", index.time())
                .words(" on ")
                .date("date", index.date(), picture.today().date())
                .end();
    }

    /** After Daniels, Running Formula (2014). */
    private Line paces(Fitness.Index index) {
        TrainingPaces paces = TrainingPaces.of(FitnessIndex.of(index.value()));
        Units units = picture.units();
        return Line.about("fitness.paces", source)
                .words("Training paces at this fitness: easy ")
                .paces(paces.easy(), units)
                .words(", marathon ")
                .number("marathon", units.number(paces.marathon()), units.paceUnit())
                .words(", threshold ")
                .number("threshold", units.number(paces.threshold()), units.paceUnit())
                .words(", intervals ")
                .number("interval", units.number(paces.interval()), units.paceUnit())
                .words(", repetitions ")
                .number("repetition", units.number(paces.repetition()), units.paceUnit())
                .end();
    }

    /** What the goal race would take today, worked out as activity-service predicts races, and how far off the goal that is. */
    private Line race(RacePrediction race) {
        Line.Draft line = Line.about("fitness.race", source)
                .words("The goal race would today take about ")
                .clock("time", race.time())
                .words(", from ")
                .clock("fast", race.fast())
                .words(" to ")
                .clock("slow", race.slow());
        picture.plan()
                .found()
                .flatMap(Plan::goalTime)
                .map(goal -> race.time().minus(goal))
                .filter(off -> !off.isZero())
                .ifPresent(off -> line.words("; that is ")
                        .clock("off_goal", off.abs())
                        .words(off.isNegative() ? " faster than the goal time" : " slower than the goal time"));
        return line.end();
    }

    private Line now(FitnessTrend trend) {
        return Line.about("fitness.load", source)
                .words("Long-term load (CTL) ")
                .number("ctl", Amounts.oneDecimal(trend.ctl()), "")
                .words(", short-term load (ATL) ")
                .number("atl", Amounts.oneDecimal(trend.atl()), "")
                .words(", form (TSB) ")
                .number("tsb", Amounts.oneDecimal(trend.tsb()), "")
                .words(", which means: " + Freshness.of(trend).words(picture.isTapering()))
                .end();
    }

    private Line change(FitnessTrend then, FitnessTrend now) {
        return Line.about("fitness.trend", source)
                .words("Long-term load over the last ")
                .number("days", picture.days(), "days")
                .words(": from ")
                .number("from", Amounts.oneDecimal(then.ctl()), "")
                .words(" to ")
                .number("to", Amounts.oneDecimal(now.ctl()), "")
                .end();
    }
}
