package app.stride.plans.domain.periodization.rule.volume;

import app.stride.plans.domain.periodization.request.Baseline;
import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.ProgramWeek;
import app.stride.running.Distance;
import java.util.Optional;

/**
 * The first full week is within 10 % of what the athlete runs lately, where that is known. Who runs less than any
 * plan begins with is warned that the first week is more.
 */
public final class StartsFromTheAthletesVolume implements Rule {

    /** Ours: the step of a week, either way. */
    private static final double LEEWAY = 0.10;

    @Override
    public Finding check(Draft draft) {
        Baseline baseline = draft.request().baseline();
        Distance volume = baseline.weeklyVolume();
        Distance start = baseline.weekToStartFrom();
        Optional<ProgramWeek> first =
                draft.fullWeeks().stream().filter(week -> !draft.isAway(week)).findFirst();
        if (volume == null || start == null || first.isEmpty()) {
            return kept("Your weekly distance is not known, so there is nothing to start from.");
        }
        if (!draft.adjustments().eased().isEmpty()) {
            return kept("The plan is on its way; it began near " + Figures.kilometres(volume) + " a week.");
        }
        Distance training = first.get().trainingDistance();
        boolean fits = isNear(training, wanted(draft, start));
        return judged(training, volume, fits, fits && isNear(training, wanted(draft, volume)))
                .value(Figures.kilometres(training))
                .bound(Figures.kilometres(wanted(draft, start)) + " +/- 10 %")
                .in(first.get().number());
    }

    private Finding judged(Distance training, Distance volume, boolean fits, boolean isUsual) {
        String week = "The first full week has " + Figures.kilometres(training);
        String lately = Figures.kilometres(volume) + " a week";
        if (isUsual) {
            return kept(week + "; you run " + lately + " lately.");
        }
        return fits
                ? warning(week + ", more than the " + lately + " that you run lately, for no plan begins with less:"
                        + " walk parts of it for as long as you need to.")
                : broken(week + ", too far from your " + lately + ".");
    }

    private static boolean isNear(Distance training, Distance wanted) {
        return Math.abs(training.metres() - wanted.metres()) <= wanted.metres() * LEEWAY + 1e-6;
    }

    /** An athlete may want less from now on than lately. */
    private static Distance wanted(Draft draft, Distance volume) {
        Distance limit = draft.request().limits().weeklyDistance();
        return limit != null && limit.isShorterThan(volume) ? limit : volume;
    }
}
