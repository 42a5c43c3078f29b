package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.running.Distance;
import java.util.Optional;

/**
 * The first long run is at most 10 % over the longest run of the last 30 days, where that is known: longer ones go with more
 * injuries (Frandsen et al., BJSM 59 (2025) 1203).
 */
public final class FirstLongRunNearTheLongest implements Rule {

    /** Frandsen et al. (2025): more than 10 % over the longest run of 30 days. */
    private static final double STEP = 1.10;

    @Override
    public Finding check(Draft draft) {
        Distance longest = draft.request().baseline().longestRun();
        Optional<PlannedWorkout> first = draft.weeks().stream()
                .flatMap(week -> draft.adjustments().asMeant(week).longRuns().stream())
                .findFirst();
        if (longest == null || first.isEmpty()) {
            return kept("Your longest run lately is not known.");
        }
        Distance run = first.get().distance();
        return (run.metres() <= longest.metres() * STEP + 1e-6
                        ? kept("The first long run has " + Figures.kilometres(run) + "; your longest lately had "
                                + Figures.kilometres(longest) + ".")
                        : broken("The first long run has " + Figures.kilometres(run)
                                + ", more than a step beyond your longest lately, " + Figures.kilometres(longest)
                                + "."))
                .value(Figures.kilometres(run))
                .bound("at most " + Figures.kilometres(longest.times(STEP)))
                .on(first.get().date());
    }
}
