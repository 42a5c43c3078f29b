package app.stride.coach.domain.context;

import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.training.Plan;
import app.stride.coach.domain.training.TrainingPicture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the athlete trains for, and how far the plan has come. */
final class PlanSection {

    private final Plan plan;
    private final String source;
    private final LocalDate today;
    private final Units units;

    private PlanSection(TrainingPicture picture, Plan plan) {
        this.plan = plan;
        this.source = picture.plan().source();
        this.today = picture.today().date();
        this.units = picture.units();
    }

    static Section of(TrainingPicture picture) {
        return Section.of(Topic.PLAN, picture.plan(), plan -> new PlanSection(picture, plan).lines());
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        if (plan.raceDate() != null) {
            lines.add(race(plan.raceDate()));
        }
        if (plan.goalTime() != null) {
            lines.add(goal());
        }
        lines.add(progress());
        if (plan.start() != null && plan.end() != null) {
            lines.add(Line.about("plan.period", source)
                    .words("From ")
                    .date("start", plan.start(), today)
                    .words(", to ")
                    .date("end", plan.end(), today)
                    .end());
        }
        return lines;
    }

    private Line race(LocalDate raceDate) {
        Line.Draft line = Line.about("plan.race", source).words("Goal race: ");
        line.quotation(plan.raceName() == null ? plan.name() : plan.raceName()).words(", ");
        if (plan.raceDistance() != null) {
            line.number("distance", units.number(plan.raceDistance()), units.distanceUnit())
                    .words(", ");
        }
        return line.words("on ").date("date", raceDate, today).end();
    }

    private Line goal() {
        Line.Draft line = Line.about("plan.goal", source)
                .words("Goal time: ")
                .clock("time", plan.goalTime());
        plan.goalPace()
                .ifPresent(pace -> line.words(", which is ").number("pace", units.number(pace), units.paceUnit()));
        return line.end();
    }

    private Line progress() {
        Line.Draft line = Line.about("plan.progress", source);
        if (plan.currentWeek() < 1) {
            line.words("The plan has not started; it has ").number("weeks", plan.totalWeeks(), "weeks");
        } else if (plan.currentWeek() > plan.totalWeeks()) {
            line.words("The plan is over; it had ").number("weeks", plan.totalWeeks(), "weeks");
        } else {
            line.words("Week ")
                    .number("week", plan.currentWeek(), "")
                    .words(" of ")
                    .number("weeks", plan.totalWeeks(), "");
        }
        return line.words("; ")
                .number("elapsed", Amounts.oneDecimal(plan.progressPercent()), "%")
                .words(" of its time has passed")
                .end();
    }
}
