package app.stride.coach.domain.context;

import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.training.Plan;
import app.stride.coach.domain.training.TrainingPicture;
import java.time.Duration;
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
        lines.add(race());
        plan.goalTime().ifPresent(time -> lines.add(goal(time)));
        lines.add(progress());
        lines.add(period());
        return lines;
    }

    private Line race() {
        return Line.about("plan.race", source)
                .words("Goal race: ")
                .quotation(plan.race().name())
                .words(", ")
                .number("distance", units.number(plan.race().distance()), units.distanceUnit())
                .words(", on ")
                .date("date", plan.race().date(), today)
                .end();
    }

    private Line goal(Duration time) {
        Line.Draft line = Line.about("plan.goal", source).words("Goal time: ").clock("time", time);
        plan.goalPace()
                .ifPresent(pace -> line.words(", which is ").number("pace", units.number(pace), units.paceUnit()));
        return line.end();
    }

    private Line period() {
        return Line.about("plan.period", source)
                .words("From ")
                .date("start", plan.start(), today)
                .words(", to ")
                .date("end", plan.end(), today)
                .end();
    }

    private Line progress() {
        Line.Draft line = Line.about("plan.progress", source);
        if (plan.currentWeek() < 1) {
            line.words("The plan has not started; it has ").number("weeks", plan.totalWeeks(), "weeks");
        } else if (plan.currentWeek() > plan.totalWeeks()) {
            line.words("The plan is over; it had ").number("weeks", plan.totalWeeks(), "weeks");
        } else {
            line.words("Week ")
                    .ordinal("week", plan.currentWeek())
                    .words(" of ")
                    .ordinal("weeks", plan.totalWeeks());
        }
        return line.words("; ")
                .number("elapsed", Amounts.oneDecimal(plan.progressPercent()), "%")
                .words(" of its time has passed")
                .end();
    }
}
