package app.stride.coach.domain.proposal;

import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.context.Amounts;
import app.stride.coach.domain.context.Line;
import app.stride.running.Distance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a proposal would do, as lines of facts. */
public final class ProposalLines {

    private static final String SOURCE = "plans-service";
    private static final int MOST = 30;

    private final LocalDate today;
    private final Units units;

    public ProposalLines(LocalDate today, Units units) {
        this.today = today;
        this.units = units;
    }

    public List<Line> of(Proposal proposal) {
        String id = "proposal." + shortId(proposal);
        List<Line> lines = new ArrayList<>();
        Effect effect = proposal.effect();
        effect.changes().stream().limit(MOST).forEach(change -> lines.add(diff(id + "." + lines.size(), change)));
        if (effect.plan() != null) {
            outline(id, effect.plan(), lines);
        }
        effect.reasons()
                .forEach(reason -> lines.add(Line.about(id + ".why." + lines.size(), SOURCE)
                        .words("Because: ")
                        .explanation("why", reason)
                        .end()));
        effect.findings().stream()
                .limit(MOST)
                .forEach(finding -> lines.add(Line.about(id + ".rule." + lines.size(), SOURCE)
                        .words(finding.breaks() ? "It breaks a rule: " : "A rule warns: ")
                        .explanation("finding", finding.message())
                        .end()));
        return lines;
    }

    /** Enough of the id to tell proposals of one athlete apart. */
    static String shortId(Proposal proposal) {
        return proposal.id().toString().substring(24);
    }

    private Line diff(String id, WorkoutDiff change) {
        Line.Draft line = Line.about(id, SOURCE);
        if (change.before() != null && change.after() != null) {
            session(line.words("Change "), "before", change.before());
            session(line.words(" into "), "after", change.after());
        } else if (change.after() != null) {
            session(line.words("Add "), "after", change.after());
        } else if (change.before() != null) {
            session(line.words("Take out "), "before", change.before());
        }
        return line.end();
    }

    private void outline(String id, PlanOutline plan, List<Line> lines) {
        lines.add(Line.about(id + ".plan", SOURCE)
                .words("A new plan ")
                .quotation(plan.name())
                .words(" from ")
                .date("start", plan.start(), today)
                .words(" to ")
                .date("end", plan.end(), today)
                .words(": ")
                .number("weeks", plan.totalWeeks(), "weeks")
                .words(", ")
                .number("runs", plan.runs(), "runs")
                .words(", longest run ")
                .number("longest", kilometres(plan.longestRunKm()), units.distanceUnit())
                .words(", highest week ")
                .number("highest_week", kilometres(plan.highestWeekKm()), units.distanceUnit())
                .words(". It replaces the plan that is followed now")
                .end());
        plan.firstWeek().forEach(session -> {
            Line.Draft line = Line.about(id + ".first." + lines.size(), SOURCE).words("In its first week: ");
            session(line, "session", session);
            lines.add(line.end());
        });
    }

    private void session(Line.Draft line, String name, PlannedSession session) {
        line.quotation(session.title()).words(" on ").date(name + "_date", session.scheduledDate(), today);
        @Nullable Double distance = session.targetDistanceKm();
        if (distance != null) {
            line.words(", ").number(name + "_distance", kilometres(distance), units.distanceUnit());
        }
        @Nullable Integer minutes = session.targetDurationMinutes();
        if (minutes != null) {
            line.words(", ").number(name + "_time", minutes, "min");
        }
    }

    private String kilometres(double kilometres) {
        return units == Units.METRIC ? Amounts.oneDecimal(kilometres) : units.number(Distance.ofKilometres(kilometres));
    }
}
