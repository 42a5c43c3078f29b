package app.stride.plans.domain.periodization.rule.volume;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.ProgramWeek;
import app.stride.running.Distance;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Warns who joins a plan that has begun where its next weeks are farther, by more than one step a week, than what a
 * plan of today would begin with: without the weeks before, they are the first of training.
 */
public final class JoinsWhereTheAthleteIs implements Rule {

    /** Ours: the step of a week. */
    private static final double STEP = 1.10;

    /** Ours: the next week alone may be a cutback. */
    private static final int WEEKS = 2;

    @Override
    public Finding check(Draft draft) {
        LocalDate today = draft.request().evidence().asOf();
        if (today == null || !today.isAfter(draft.request().start())) {
            return kept("You are with the plan from its first week.");
        }
        Distance start = draft.request().baseline().weekToStartFrom();
        return start == null || draft.isInterrupted()
                ? kept("Nothing says that the next weeks are beyond you.")
                : judged(draft, today, start);
    }

    private Finding judged(Draft draft, LocalDate today, Distance start) {
        List<ProgramWeek> next = draft.fullWeeks().stream()
                .filter(week -> !draft.isAway(week) && !week.monday().isBefore(today))
                .limit(WEEKS)
                .toList();
        List<Finding> findings = IntStream.range(0, next.size())
                .mapToObj(i -> judged(next.get(i), start, start.times(Math.pow(STEP, i + 1))))
                .toList();
        return findings.stream()
                .filter(finding -> !finding.passed())
                .findFirst()
                .or(() -> findings.stream().findFirst())
                .orElseGet(() -> kept("Of the plan only its end is to come."));
    }

    private Finding judged(ProgramWeek week, Distance start, Distance most) {
        String kilometres = Figures.kilometres(week.trainingDistance());
        return (week.trainingDistance().isLongerThan(most)
                        ? warning("The plan has begun: its week " + week.number() + ", one of the next to come, has "
                                + kilometres + ", too far from the " + Figures.kilometres(start)
                                + " that you would begin with. Join it with less, or start a plan today.")
                        : kept("The plan has begun, and its next weeks are not beyond what you run lately."))
                .value(kilometres)
                .bound("at most " + Figures.kilometres(most))
                .in(week.number());
    }
}
