package app.stride.plans.domain.periodization.rule.longrun;

import app.stride.plans.domain.periodization.request.Baseline;
import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.running.Distance;
import java.util.Optional;

/**
 * The first long run is at most 10 % over the longest run of the last 30 days, where that is known: longer ones go
 * with more injuries (Frandsen et al., BJSM 59 (2025) 1203). Who has run less than any plan begins with is warned.
 */
public final class FirstLongRunNearTheLongest implements Rule {

    /** Frandsen et al. (2025): more than 10 % over the longest run of 30 days. */
    private static final double STEP = 1.10;

    @Override
    public Finding check(Draft draft) {
        Baseline baseline = draft.request().baseline();
        Distance longest = baseline.longestRun();
        Distance start = baseline.runToStartFrom();
        Optional<PlannedWorkout> first = draft.weeks().stream()
                .flatMap(week -> draft.adjustments().asMeant(week).longRuns().stream())
                .findFirst();
        if (longest == null || start == null || first.isEmpty()) {
            return kept("Your longest run lately is not known.");
        }
        Distance run = first.get().distance();
        return judged(run, longest, start)
                .value(Figures.kilometres(run))
                .bound("at most " + Figures.kilometres(start.times(STEP)))
                .on(first.get().date());
    }

    private Finding judged(Distance run, Distance longest, Distance start) {
        String first = "The first long run has " + Figures.kilometres(run);
        String lately = Figures.kilometres(longest);
        if (isAStepAtMost(run, longest)) {
            return kept(first + "; your longest lately had " + lately + ".");
        }
        return isAStepAtMost(run, start)
                ? warning(first + ", more than the " + lately + " of your longest lately, for no plan begins with less:"
                        + " walk parts of it for as long as you need to.")
                : broken(first + ", more than a step beyond your longest lately, " + lately + ".");
    }

    private static boolean isAStepAtMost(Distance run, Distance longest) {
        return run.metres() <= longest.metres() * STEP + 1e-6;
    }
}
