package app.stride.plans.domain.periodization.rule.volume;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.ProgramWeek;
import app.stride.running.Distance;
import java.util.Comparator;

/** Warns of a week that holds more than the best in the world run. */
public final class NoWeekBeyondTheBestRunners implements Rule {

    /** World-class marathoners run 160 to 220 km a week: Haugen et al., Sports Med Open 8 (2022) 46. */
    private static final Distance MOST = Distance.ofKilometres(220);

    @Override
    public Finding check(Draft draft) {
        ProgramWeek highest = draft.weeks().stream()
                .max(Comparator.comparing(ProgramWeek::trainingDistance))
                .orElseThrow();
        String distance = Figures.kilometres(highest.trainingDistance());
        return (highest.trainingDistance().isLongerThan(MOST)
                        ? warning("Week " + highest.number() + " has " + distance
                                        + ": more than the best in the world run.")
                                .in(highest.number())
                        : kept("No week is longer than those of the best runners."))
                .value(distance + " a week")
                .bound("at most " + Figures.kilometres(MOST));
    }
}
