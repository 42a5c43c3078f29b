package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.plan.ProgramWeek;
import app.stride.running.Distance;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Warns who joins a plan that has begun where its next weeks are more than a tenth beyond what a plan of today would
 * begin with: without the weeks before, they are the first of training.
 */
public final class JoinsWhereTheAthleteIs implements Rule {

    /** Ours: the step of a week. */
    private static final double STEP = 1.10;

    /** Ours: the next week alone may be a cutback. */
    private static final int WEEKS = 2;

    @Override
    public Finding check(Draft draft) {
        LocalDate today = draft.request().evidence().asOf();
        Distance start = draft.request().baseline().weekToStartFrom();
        boolean hasBegun = today != null && today.isAfter(draft.request().start());
        if (today == null || start == null || !hasBegun || draft.isInterrupted()) {
            return kept("As far as is known, you are with the plan from its first week.");
        }
        return judged(draft, today, start);
    }

    private Finding judged(Draft draft, LocalDate today, Distance start) {
        return highestToCome(draft, today)
                .map(week -> judged(week, start))
                .orElseGet(() -> kept("Of the plan only its end is to come."));
    }

    private static Optional<ProgramWeek> highestToCome(Draft draft, LocalDate today) {
        return draft.fullWeeks().stream()
                .filter(week -> !draft.isAway(week) && !week.monday().isBefore(today))
                .limit(WEEKS)
                .max(Comparator.comparing(ProgramWeek::trainingDistance));
    }

    private Finding judged(ProgramWeek week, Distance start) {
        String kilometres = Figures.kilometres(week.trainingDistance());
        return (week.trainingDistance().isLongerThan(start.times(STEP))
                        ? warning("The plan has begun: its week " + week.number() + ", one of the next to come, has "
                                + kilometres + ", too far from the " + Figures.kilometres(start)
                                + " that you would begin with. Join it with less, or start a plan today.")
                        : kept("The plan has begun, and its next weeks are not beyond what you run lately."))
                .value(kilometres)
                .bound("at most " + Figures.kilometres(start.times(STEP)))
                .in(week.number());
    }
}
