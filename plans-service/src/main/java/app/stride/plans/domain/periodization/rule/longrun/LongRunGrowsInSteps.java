package app.stride.plans.domain.periodization.rule.longrun;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.PlannedWorkout;
import java.util.List;

/** A long run is at most 10 % or 2 km over the longest one before it, from the first full week on. */
public final class LongRunGrowsInSteps implements Rule {

    /** Frandsen et al., BJSM 59 (2025) 1203: beyond 10 % over the longest run of a month injuries are more frequent. */
    private static final double STEP = 1.10;

    /** For runs below 20 km a mile or so, as Higdon (2011) lengthens them. */
    private static final double STEP_METRES = 2000;

    @Override
    public Finding check(Draft draft) {
        List<PlannedWorkout> runs = draft.fullWeeks().stream()
                .flatMap(week -> week.longRuns().stream())
                .toList();
        double longest = runs.isEmpty() ? 0 : runs.get(0).distance().metres();
        for (PlannedWorkout run : runs) {
            double metres = run.distance().metres();
            if (metres > Math.max(longest * STEP, longest + STEP_METRES) + 1e-6) {
                return broken("The long run of " + run.date() + " is too big a step.")
                        .value(Figures.kilometres(run.distance()))
                        .bound("10 % or 2 km over the longest before it")
                        .in(run.weekNumber())
                        .on(run.date());
            }
            longest = Math.max(longest, metres);
        }
        return kept("Your long runs grow in steps.").bound("10 % or 2 km over the longest before it");
    }
}
